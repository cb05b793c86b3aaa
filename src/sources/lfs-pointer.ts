import type { Skipped } from '../core/source.js';

/** What stands for a Git LFS pointer, where it may be of a file that matters. */
export const pointer = (path: string): Skipped[] => (HAS_FORM.test(path) ? [{ path, reason: LFS, matters: false, isPointer: true }] : []);

/** The names of files that are read, whatever they begin with. */
export const HAS_FORM = /\.(?:xml|json|ya?ml|csv)$/i;

const LFS = 'it is a Git LFS pointer, so its content is not in Git; keep small files in Git itself';
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

/** Whether Git holds but a pointer to the content, which Git LFS keeps elsewhere. */
export const isPointer = (bytes: Uint8Array): boolean => bytes.length < 1024 && POINTER.equals(bytes.subarray(0, POINTER.length));
