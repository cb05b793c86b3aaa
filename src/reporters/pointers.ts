/** Their content is not in Git, so nobody knows what they are. */
export const pointers = (count: number): string[] =>
  count === 0
    ? []
    : [count === 1 ? '1 file is a Git LFS pointer and was not read.' : `${count} files are Git LFS pointers and were not read.`];
