import { limit, type Problem } from './problem.js';

/**
 * Steps of reading, of about a microsecond each on a slow machine, that a repository may take whatever its size. Files of some megabytes
 * may hold millions of brackets, and many small ones as many together.
 */
export const MAX_READING = 560_000;

/** Bytes for each further step: packages take less, however large. */
const BYTES_PER_STEP = 50;

/** How many steps the pieces take of which the forms are made. */
export const STEPS = {
  yamlToken: 4,
  yamlEscape: 4,
  yamlQuotedCharacter: 0.12,
  yamlDocument: 20,
  jsonValue: 2,
  jsonKey: 2.5,
  repeated: 2,
  xmlTag: 0.5,
  xmlTreePart: 2.5,
  csvCell: 0.3,
  escapedCsvCell: 4,
  brokenCharacter: 0.12,
  secret: 30,
  account: 80,
  group: 15,
  entity: 7,
  cloudGroup: 10,
  cloudUser: 2.5,
  mask: 1,
  config: 1500,
  file: 120,
} as const;

/** What is left of the steps that some files may take together. */
export interface Budget {
  left: number;
}

/**
 * What some files, or texts, may take together.
 * @param least how many steps they may take whatever their size
 */
export const budgetFor = (all: Iterable<{ readonly length: number }>, least = MAX_READING): Budget => ({
  left: [...all].reduce((steps, { length }) => steps + length / BYTES_PER_STEP, least),
});

/** The same for configurations, which are read before all else. */
export const budgetForConfigs = (all: Iterable<{ readonly length: number }>): Budget => budgetFor(all, MAX_READING / 2);

/** Takes steps out of what is left. @returns whether they were still there */
export function spend(budget: Budget, steps: number): boolean {
  budget.left -= steps;
  return budget.left >= 0;
}

/** What is read no further than an offset, for nothing is left. */
export const usedUp = (start: number): Problem =>
  limit('Not read further: this file and others together have too many small pieces.', start);
