import type { Git } from './git.js';

/** The parents that a commit names, whether or not this clone has them: a clone of depth 1 has none of them. */
export function parentsOf(git: Git, name: string): string[] {
  const commit = git.run(['cat-file', 'commit', name], { also: [128] }).toString('latin1');
  const [header = ''] = commit.split('\n\n');
  return [...header.matchAll(/^parent ([\da-f]{40,64})$/gm)].map(([, id = '']) => id);
}
