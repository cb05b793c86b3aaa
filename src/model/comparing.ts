/** So many pairs of names are compared letter by letter; of further ones no near miss is told. */
export const MAX_PAIRS = 400_000;

/** The same in letters, each compared with thirty-two at once. */
export const MAX_LETTERS = 3_000_000;

/** Characters that masks may be compared with, all together; beyond, no mask fits, and rules say that they cannot tell. */
export const MAX_MASK_STEPS = 60_000_000;

/** Places in names of dashboard groups where one of an operator group may begin, one that does counting ten more; further ones are passed over. */
export const MAX_FITS = 800_000;

/** What comparing may still cost, of all estates of a repository together. */
export interface Comparing {
  pairs: number;
  letters: number;
  steps: number;
  fits: number;
}

/** All of it, before anything is compared. */
export const comparing = (): Comparing => ({ pairs: MAX_PAIRS, letters: MAX_LETTERS, steps: MAX_MASK_STEPS, fits: MAX_FITS });
