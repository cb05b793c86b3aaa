import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FETCHED, SCHEMA_URL } from '../../src/core/docs.js';
import { VERSION } from '../../src/entries/version.js';
import { folder } from './support/scene.js';
import { Workflow } from './support/workflow-step.js';

/** @returns what `gh` was asked to write, where the tags are these and one of them is released */
function released(tag: string, tags: readonly string[]): { log: string; asked: string[] } {
  const dir = folder();
  mkdirSync(join(dir, 'workspace'));
  const workflow = new Workflow('release.yml', dir, join(dir, 'workspace'));
  writeFileSync(join(dir, 'tags'), tags.map((each) => `refs/tags/${each}\n`).join(''));
  workflow.program('gh', `if [ "$2" = --paginate ]; then cat "${dir}/tags"; else echo "$*" >> "${dir}/gh"; fi`);
  const env = { GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' };
  const { code, log } = workflow.run('release', 'Move the tag of the major version', { 'github.token': 'x' }, env);
  expect(code, log).toBe(0);
  return { log, asked: existsSync(join(dir, 'gh')) ? readFileSync(join(dir, 'gh'), 'utf8').trim().split('\n') : [] };
}

it('has the major version that documents and schemas point to', () => {
  const major = VERSION.split('.')[0];
  expect([FETCHED, SCHEMA_URL].map((text) => text.match(/[#/]v(\d+)\b/)?.[1])).toEqual([major, major]);
});

describe.runIf(process.platform === 'linux')('a release', () => {
  it('moves the tag of its major version', () => {
    expect(released('v1.10.0', ['v1.2.0', 'v1.10.0', 'v1.9.9', 'v1.11.0-rc.1']).asked).toEqual([
      'api --method PATCH repos/o/r/git/refs/tags/v1 -f sha=abc -F force=true',
    ]);
  });

  it('that repairs an older line leaves it where it is', () => {
    const { log, asked } = released('v1.2.1', ['v1.2.0', 'v1.2.1', 'v1.10.0']);
    expect([asked, log]).toEqual([[], 'v1 stays at v1.10.0.\n']);
  });

  it('is built where nothing can be published or signed', () => {
    const dir = folder();
    mkdirSync(join(dir, 'workspace'));
    const { jobs } = new Workflow('release.yml', dir, join(dir, 'workspace'));
    const building = Object.values(jobs).filter(({ steps }) => steps.some(({ run }) => run?.includes('npm')));
    expect(building.map(({ permissions }) => permissions)).toEqual([{ contents: 'read' }]);
  });
});
