import type { Git } from './git.js';

/**
 * Endings of files that are pictures, fonts, sound, film or archives: never text, and never Campaign's. The workflow
 * for many repositories leaves the same ones out of its clones.
 */
export const NEVER_TEXT =
  '7z|avi|avif|bmp|bz2|eot|flac|gif|gz|ico|jar|jpeg|jpg|m4a|mkv|mov|mp3|mp4|mpeg|ogg|otf|png|psd|rar|tif|tiff|ttf|wav|webm|webp|woff|woff2|xz|zip';

const ENDING = new RegExp(`\\.(?:${NEVER_TEXT})$`, 'i');

/** Whether a path is that of such a file. */
export const isNeverText = (path: string): boolean => ENDING.test(path);

/** Whether objects may lack in this clone, since somebody promised to give them when they are needed. */
export function isPartial(git: Git): boolean {
  const promisors = git.run(['config', '--type=bool', '--get-regexp', '^remote\\..*\\.promisor$'], { also: [1] }).toString('latin1');
  return / true$/m.test(promisors);
}

/**
 * What the search of objects passes over: in a partial clone these files, whose content need not be there. In any
 * other the search is faster without the question.
 */
export const passedOver = (git: Git): string[] =>
  isPartial(git) ? NEVER_TEXT.split('|').map((ending) => `:(top,exclude,icase)*.${ending}`) : [];
