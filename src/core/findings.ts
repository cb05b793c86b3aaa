import { docsUrl } from './docs.js';
import { fingerprint } from './fingerprint.js';
import type { Judgement } from './judge.js';
import { type Lines, lines } from './position.js';
import type { Finding, Range } from './report.js';
import type { Hit, Level, Rule } from './rule.js';
import type { Place } from './span.js';

/**
 * Turns hits into findings with lines and columns: the one place where offsets become positions.
 * A hit that several instances share, because its file counts for all of them, is one finding of no instance.
 * @param texts the decoded text of each file by path
 * @param before fingerprints of the findings of each commit that head is compared with, or null without any
 */
export function findings(
  rules: readonly Rule<string, never>[],
  judgements: readonly Judgement[],
  texts: ReadonlyMap<string, string>,
  before: readonly (readonly string[])[] | null,
): Finding[] {
  const ranges = rangesIn(texts);
  const known = mostOf(before ?? []);
  const byPlace = new Map<string, Finding>();
  for (const { rule: id, instance, estate, hits } of judgements) {
    const rule = rules.find((candidate) => candidate.id === id);
    for (const found of rule ? hits : []) {
      const place = placeKey(id, found);
      const same = byPlace.get(place);
      if (same) {
        if (same.instance !== instance) same.instance = null;
        if (same.estate !== estate) same.estate = '';
      } else byPlace.set(place, finding(rule as Rule<string, never>, found, instance, estate, ranges));
    }
  }
  const all = [...byPlace.values()].sort(byPathAndPlace);
  for (const each of all) {
    const left = known.get(each.fingerprint) ?? 0;
    if (left > 0) each.state = 'existing';
    known.set(each.fingerprint, left - 1);
  }
  return all;
}

/** The same for hits that several instances share. */
export const placeKey = (rule: string, { at, message }: Hit): string =>
  JSON.stringify([rule, at.path, at.span.start, at.span.end, message]);

/** How often each fingerprint is known: as often as the commit says that has it most. */
function mostOf(commits: readonly (readonly string[])[]): Map<string, number> {
  const most = new Map<string, number>();
  for (const prints of commits) {
    const counts = new Map<string, number>();
    for (const print of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
    for (const [print, count] of counts) most.set(print, Math.max(count, most.get(print) ?? 0));
  }
  return most;
}

function finding(
  { id, section, symptom }: Rule<string, never>,
  found: Hit & { level: Level },
  instance: string,
  estate: string,
  range: (place: Place) => Range,
): Finding {
  const { at, message, help, related, level } = found;
  return {
    rule: id,
    level,
    state: 'new',
    message,
    help,
    instance,
    estate,
    path: at.path,
    ...range(at),
    related: related.map((other) => ({ path: other.at.path, ...range(other.at), note: other.note })),
    section,
    symptom: symptom ?? null,
    docs: docsUrl(id),
    fingerprint: fingerprint(id, found),
  };
}

function rangesIn(texts: ReadonlyMap<string, string>): (place: Place) => Range {
  const indexed = new Map<string, Lines>();
  return ({ path, span }) => {
    const index = indexed.get(path) ?? lines(texts.get(path) ?? '');
    indexed.set(path, index);
    return { start: index.position(span.start), end: index.position(span.end) };
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPathAndPlace = (a: Finding, b: Finding): number =>
  order(a.path, b.path) || a.start.line - b.start.line || a.start.column - b.start.column || order(a.rule, b.rule);
