import type { Git } from './git.js';

/** The parents that HEAD's commit names, whether or not this clone has them: a clone of depth 1 has none of them. */
export function parentsOfHead(git: Git): string[] {
  const commit = git.run(['cat-file', 'commit', 'HEAD'], { also: [128] }).toString('latin1');
  const [header = ''] = commit.split('\n\n');
  return [...header.matchAll(/^parent ([\da-f]{40,64})$/gm)].map(([, id = '']) => id);
}
