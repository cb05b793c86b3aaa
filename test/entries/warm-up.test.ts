import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { warmUp } from '../../src/entries/warm-up.js';
import { FAULTY, fault, found, PATH } from '../support/faulty.js';
import { lintFiles } from '../support/lint-files.js';
import { TestRepository } from '../support/repository.js';

it('leaves nothing behind', () => {
  const before = lintFiles({ [PATH]: FAULTY }).report;
  warmUp();
  expect(lintFiles({ [PATH]: FAULTY }).report).toEqual(before);
});

it('tells nothing of its own, however long Git searches', () => {
  const repo = new TestRepository();
  repo.commit({ [PATH]: FAULTY });
  const bin = join(repo.dir, '.git/bin');
  mkdirSync(bin);
  const log = join(repo.dir, '.git/searched');
  writeFileSync(
    join(bin, 'git'),
    `#!/bin/sh\nPATH="\${PATH#*:}"\ncase " $* " in *' grep '*) sleep 0.3; echo x >> '${log}';; esac\nexec git "$@"\n`,
  );
  chmodSync(join(bin, 'git'), 0o755);
  const report = JSON.parse(repo.run(['--format', 'json'], { env: { PATH: `${bin}${delimiter}${process.env.PATH}` } }).stdout);
  expect(existsSync(log)).toBe(true);
  expect(found(report)).toEqual([fault()]);
  expect(report.instances).toHaveLength(1);
});
