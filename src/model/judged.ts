import type { Place } from '../core/span.js';
import { type Estate, instancesIn, type OfEstate } from './estate.js';

/** Instances of a repository that are judged: a fleet has hundreds. */
export const MAX_JUDGED = 500;

/** What is not judged because it is too much. */
export interface Further {
  /** The first instance of them: where it is declared, else its file. */
  readonly at: Place;
  /** How many there are in all. */
  readonly count: number;
}

/**
 * The instances to be judged, in order.
 * @param isAsked those that somebody asked about come before others where there are too many
 */
export function instancesToJudge(
  estates: readonly Estate[],
  isAsked: (of: OfEstate) => boolean,
): { all: readonly OfEstate[]; further: Further | null } {
  const all = instancesIn(estates);
  if (all.length <= MAX_JUDGED) return { all, further: null };
  const asked = all.filter(isAsked);
  const first = new Set((asked.length === all.length ? all : [...asked, ...all]).slice(0, MAX_JUDGED));
  const [left] = asked.filter((each) => !first.has(each));
  return { all: all.filter((each) => first.has(each)), further: left ? { at: placeOf(left), count: asked.length } : null };
}

function placeOf({ estate, instance }: OfEstate): Place {
  const { declared, files, skipped, accounts } = instance;
  const path = [...files, ...skipped.map((one) => one.path), ...accounts.map((account) => account.path)][0];
  return declared?.name ?? { path: path ?? estate.config?.path ?? '', key: 'instance', span: { start: 0, end: 0 } };
}
