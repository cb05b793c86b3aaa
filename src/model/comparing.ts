/** More pairs of names than this are not compared letter by letter, */
export const MAX_PAIRS = 400_000;

/** nor any once so many letters were, each with thirty-two at once. */
export const MAX_LETTERS = 3_000_000;

/** Comparisons of a character that masks may take together; beyond, none fits or is told to. */
export const MAX_MASK_STEPS = 60_000_000;

/** What comparing may still cost, of all estates of a repository together. */
export interface Comparing {
  pairs: number;
  letters: number;
  steps: number;
}

export const comparing = (): Comparing => ({ pairs: MAX_PAIRS, letters: MAX_LETTERS, steps: MAX_MASK_STEPS });
