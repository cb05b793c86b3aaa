import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULTY, PATH, SOUND } from '../support/faulty.js';
import { TestRepository } from '../support/repository.js';

/** Everything on disk: names, times of change and content, `.git` included. */
function everything(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${statSync(path).mtimeMs} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`);
}

describe('a check', () => {
  it.each([[['--staged']], [[]], [['--rev', 'HEAD']], [['--base', 'HEAD~']], [['--staged', '--base', 'HEAD~']]])(
    'with %j changes not one byte',
    (args) => {
      const repo = new TestRepository();
      repo.commit({ [PATH]: SOUND, 'a.txt': 'a' });
      repo.commit({ [PATH]: FAULTY });
      repo.git('stash', 'list');
      repo.write({ 'stage/a.xml': FAULTY, 'b.txt': 'b' });
      repo.git('add', 'stage');
      repo.write({ [PATH]: SOUND, 'a.txt': 'c' });
      utimesSync(join(repo.dir, 'stage/a.xml'), new Date(2020, 1), new Date(2020, 1));
      const before = everything(repo.dir);
      expect(repo.run(args).code).toBe(1);
      expect(everything(repo.dir)).toEqual(before);
    },
  );

  it('waits for no lock', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY });
    repo.write({ '.git/index.lock': '', [PATH]: FAULTY });
    for (const args of [['--staged', '--gate', 'all'], [], ['--base', 'HEAD', '--gate', 'all']]) expect(repo.run(args).code).toBe(1);
  });
});
