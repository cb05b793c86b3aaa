import { docsUrl } from './docs.js';
import type { Found } from './found.js';
import { linesIn } from './position.js';
import type { Finding, Range } from './report.js';
import type { Rule } from './rule.js';
import type { Place } from './span.js';

/**
 * Turns what was found into findings with lines and columns: the one place where theirs are made of offsets.
 * @param texts the decoded text of each file by path
 * @param printOf names what was found, see {@link fingerprint}
 */
export function findings(
  rules: readonly Rule<string, never>[],
  all: readonly Found[],
  texts: ReadonlyMap<string, string>,
  printOf: (found: Found) => string,
): Finding[] {
  const range = rangesIn(texts);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return all.flatMap((found) => {
    const rule = byId.get(found.rule);
    return rule ? [finding(rule, found, range, printOf(found))] : [];
  });
}

function finding(
  { id, section, symptom }: Rule<string, never>,
  found: Found,
  range: (place: Place) => Range,
  fingerprint: string,
): Finding {
  const { hit, instance, estate, state } = found;
  const { at, message, help, related, level } = hit;
  return {
    rule: id,
    level,
    state,
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
    fingerprint,
  };
}

function rangesIn(texts: ReadonlyMap<string, string>): (place: Place) => Range {
  const linesOf = linesIn(texts);
  return ({ path, span }) => {
    const last = lastPlace(texts.get(path) ?? '');
    const position = (offset: number) => linesOf(path).position(Math.min(offset, last));
    return { start: position(span.start), end: position(span.end) };
  };
}

/** Where a text ends: behind its last line break is no line that anybody could be shown. */
const lastPlace = (text: string): number => text.length - (text.endsWith('\r\n') ? 2 : text.endsWith('\n') ? 1 : 0);
