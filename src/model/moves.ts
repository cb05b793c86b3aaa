import type { Moves } from '../core/compared.js';
import type { Place } from '../core/span.js';
import type { FileFacts } from './file-facts.js';

/** What a commit tells, and the paths of files that tell nothing and may hold a fault. */
interface Tracked {
  readonly files: readonly FileFacts[];
  readonly others: readonly string[];
}

/** What moves as a whole: an external account, an operator group, or else a file. */
export function moves(now: Tracked): (before: Tracked) => Moves {
  const is = holdersIn(now);
  const withoutIn = (own: Holders, others: Holders) => (at: Place) => {
    const key = own.keyOf(at);
    return others.has(at.path, key) ? null : at.key.slice(key.length);
  };
  return (before) => {
    const was = holdersIn(before);
    return { gone: withoutIn(was, is), come: withoutIn(is, was) };
  };
}

interface Holders {
  /** The key of the entity that a place stands in; empty for a file. */
  readonly keyOf: (at: Place) => string;
  readonly has: (path: string, key: string) => boolean;
}

function holdersIn({ files, others }: Tracked): Holders {
  const known = new Set(others.map((path) => idOf(path, '')));
  for (const { path, accounts, groups } of files) {
    known.add(idOf(path, ''));
    for (const entities of [accounts, groups]) for (const { head } of entities) known.add(idOf(path, head.key));
  }
  const has = (path: string, key: string) => known.has(idOf(path, key));
  return { has, keyOf: ({ path, key }) => beginningsOf(key).find((beginning) => has(path, beginning)) ?? '' };
}

const idOf = (path: string, key: string): string => `${path}\0${key}`;

/** Names with more slashes are nobody's. */
const MAX_SLASHES = 20;

/** A key up to each of its slashes, of which a name may hold some. */
const beginningsOf = (key: string): string[] => [...key.matchAll(/\/|$/g)].slice(0, MAX_SLASHES).map(({ index }) => key.slice(0, index));
