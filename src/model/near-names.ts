import { distance } from '../core/edit-distance.js';
import { oncePerTwo, oncePerValue } from '../core/once-per.js';
import { type Comparing, comparing } from './comparing.js';
import { MAX_COMPARED, meanings, meant } from './names.js';

/** The candidate that was probably meant: equal but for slips, else a few letters away and of no other number; exact matches are not asked for. */
export const nearMiss = (name: string, candidates: Iterable<string>): string | null => nearMisses(candidates)(name);

/** The same for many names. */
export const nearMisses = (candidates: Iterable<string>, effort: Comparing = comparing()) =>
  nearestOf(
    [...candidates].map((candidate) => candidateOf(candidate, meant(candidate).trim().toLowerCase())),
    effort,
  );

interface Candidate {
  readonly candidate: string;
  /** As it was meant, in lower case. */
  readonly other: string;
  readonly numbers: readonly string[];
}

const candidateOf = (candidate: string, other: string): Candidate => ({ candidate, other, numbers: numbersIn(other) });

const numbersIn = (name: string): readonly string[] => (name.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''));

/** Whether two letters beside each other changed places, which is one slip of the hand. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.charAt(at) + a.charAt(at + 1) === b.charAt(at + 1) + b.charAt(at) && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether both hold as many numbers, and others: of `market1` and `market2` neither was meant to be the other. */
const areOthers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.some((number, at) => number !== b[at]);

/** Comparing names word by word takes as long as so many pairs that are told apart by their length. */
const COUNTING = 20;

function nearestOf(
  keyed: readonly Candidate[],
  effort: Comparing,
): (name: string, counts?: (candidate: string) => boolean) => string | null {
  return (name, counts) => {
    const key = meant(name).trim().toLowerCase();
    effort.pairs -= keyed.length;
    if (key.length > MAX_COMPARED || effort.pairs < 0) return null;
    const own = numbersIn(key);
    const allowed = Math.min(3, Math.floor(key.length / 4));
    let best: { candidate: string; steps: number } | null = null;
    for (const { candidate, other, numbers } of keyed) {
      if (Math.abs(other.length - key.length) > allowed || other.length > MAX_COMPARED || areOthers(own, numbers)) continue;
      effort.letters -= key.length * Math.ceil(other.length / 32);
      if (effort.letters < 0) return null;
      const steps = areSwapped(key, other) ? 1 : distance(key, other);
      if (steps > allowed || (best !== null && steps >= best.steps)) continue;
      effort.pairs -= counts ? COUNTING : 0;
      if (counts?.(candidate) !== false) best = { candidate, steps };
    }
    return best?.candidate ?? null;
  };
}

/** A group whose beginning is a few letters away from the prefix, with its blanks and hyphens where the prefix has them. */
export function nearPrefix<T extends { readonly value: string }>(
  prefix: string,
  groups: readonly T[],
  effort: Comparing,
  counts: (beginning: string) => boolean,
): T | undefined {
  const parts = meant(prefix).split(' - ').length;
  if (parts < 2) return undefined;
  const { nearest, first } = headsOf(groups, effort)(parts);
  return groups[first.get(nearest(prefix, counts) ?? '') ?? -1];
}

/** A head may be longer than what is compared; what stands behind it is as long at most. */
const LONGEST = 2 * MAX_COMPARED;

/** What names begin with, by how many parts that has, and the first name that begins so; made once for a list. */
const headsOf = oncePerTwo((names: readonly { readonly value: string }[], effort: Comparing) => {
  return oncePerValue((parts: number) => {
    const first = new Map<string, number>();
    for (const [at, meaning] of meanings(names).entries()) {
      // Of longer ones no head is compared that has as many parts.
      if (--effort.pairs < 0) break;
      if (meaning.length > LONGEST) continue;
      const head = meaning.split(' - ', parts - 1).join(' - ');
      if (!first.has(head)) first.set(head, at);
    }
    // A mask of another number is told: there is no other that it could be.
    const heads = [...first.keys()].map((candidate) => ({ candidate, other: `${candidate} -`, numbers: [] }));
    return { nearest: nearestOf(heads, effort), first };
  });
});
