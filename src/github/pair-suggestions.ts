import { sameText } from './authorship.js';
import type { Suggestion } from './suggestions.js';

/** A comment of ours that offers to replace lines, or did, as the API lists it. */
export interface Offered {
  readonly id: number;
  readonly path: string;
  readonly start_line?: number | null;
  readonly line?: number;
  readonly body: string;
  /** The commit in which it stands on these lines. */
  readonly commit_id: string;
}

/** What stands of what is to be offered. */
interface Paired {
  readonly pairs: ReadonlyMap<Offered, Suggestion>;
  /** What stands nowhere yet. */
  readonly fresh: readonly Suggestion[];
  /** Those on lines that another one of ours is on. */
  readonly twice: ReadonlySet<Offered>;
}

/**
 * Finds by text which comment offers which suggestion; only what is left is told by its lines, and only where these are
 * of the head: GitHub moves a comment some time after its line.
 * @param own the oldest first
 * @param all no two on the same lines
 */
export function pairSuggestions(own: readonly Offered[], all: readonly Suggestion[], headSha: string): Paired {
  const pairs = new Map<Offered, Suggestion>();
  const fresh = new Set(all);
  const isSame = (one: Offered, other: Suggestion) => one.path === other.path && sameText(one.body, other.body);
  const isThere = (one: Offered, other: Suggestion) => one.commit_id === headSha && placeOf(one) === placeOf(other);
  const isBoth = (one: Offered, other: Suggestion) => isThere(one, other) && isSame(one, other);
  for (const fits of [isBoth, isSame, isThere]) {
    for (const comment of own) {
      const found = pairs.has(comment) ? undefined : [...fresh].find((suggestion) => fits(comment, suggestion));
      if (found === undefined) continue;
      pairs.set(comment, found);
      fresh.delete(found);
    }
  }
  const here = [...pairs.keys(), ...own.filter((comment) => !pairs.has(comment))].filter(({ commit_id }) => commit_id === headSha);
  const places = new Set<string>();
  const twice = here.filter((comment) => places.size === places.add(placeOf(comment)).size && !pairs.has(comment));
  return { pairs, fresh: [...fresh], twice: new Set(twice) };
}

type Place = Pick<Offered, 'path' | 'start_line' | 'line'>;

export const placeOf = ({ path, start_line, line }: Place): string => JSON.stringify([path, start_line ?? line, line]);
