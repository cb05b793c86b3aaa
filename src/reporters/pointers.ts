import { visible } from '../core/characters.js';
import { namesOf } from './counted.js';

/** Their content is not in Git, so nobody knows what they are. */
export const pointers = (paths: readonly string[]): string[] =>
  paths.length === 0
    ? []
    : [`${namesOf(paths.map(visible))} ${paths.length === 1 ? 'is a Git LFS pointer and was' : 'are Git LFS pointers and were'} not read.`];
