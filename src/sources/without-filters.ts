import type { Git } from './git.js';
import { GitError } from './git-error.js';
import { shown, splitNul } from './paths.js';

/**
 * Configuration under which Git runs no filter. Where a file is as new as the index, Git compares contents, and would
 * run the filters that turn work-tree files into blobs: programs of the repository's choice. Without them such a file
 * counts as changed, which costs one read.
 * @throws GitError where a filter's name is no text: neither arguments nor the environment could name it, so it would
 *   run all the same
 */
export function withoutFilters(git: Git): [key: string, value: string][] {
  const names = splitNul(git.run(['config', '-z', '--name-only', '--get-regexp', '^filter\\.'], { also: [1] }));
  const filters = new Set(
    names.map((name) => {
      const text = Buffer.from(name, 'latin1').toString('utf8');
      if (Buffer.from(text, 'utf8').toString('latin1') !== name) throw new GitError(unnameable(shown(name)));
      return text.slice(0, text.lastIndexOf('.'));
    }),
  );
  return [...filters].flatMap((filter): [string, string][] => [
    [`${filter}.process`, ''],
    [`${filter}.required`, 'false'],
  ]);
}

const unnameable = (name: string): string =>
  `The repository's configuration names a filter that is not UTF-8, and comparing files with a commit could run it: remove ${name} ("git config --list --show-origin" shows where it is).`;
