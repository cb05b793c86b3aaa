import type { Found } from './found.js';
import { oncePerValue } from './once-per.js';
import type { Finding } from './report.js';
import type { Fix } from './rule.js';

/** A certain remedy, and the finding that it is for. */
export interface FindingFix extends Fix {
  readonly fingerprint: string;
  readonly rule: string;
}

/** What is written in XML just as it reads. */
const PLAIN_IN_XML = /^[^&<>"'\p{C}]*$/u;

/** What is written in JSON, YAML and CSV just as it reads, with quotes or without. */
const PLAIN_ANYWHERE = /^[A-Za-z][\w./@-]*(?:[:,][\w./@-]+)*(?: [\w./@-]+)*$/;

/** The certain remedies of what was found and is reported, each place once; only those that are spelled as they read. */
export function fixesOf(
  all: readonly Found[],
  reported: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  printOf: (found: Found) => string,
): FindingFix[] {
  const wanted = new Set(reported.map((finding) => finding.fingerprint));
  const isXml = oncePerValue((path) => /^\s*</.test(texts.get(path) ?? ''));
  const fixes = all.flatMap((found) => {
    const { rule, hit } = found;
    const { fix } = hit;
    if (!fix) return [];
    const print = printOf(found);
    const text = texts.get(fix.at.path) ?? '';
    // Over several lines, as in a block of YAML, the line ends are part of how it is written; in XML, comments are.
    if (text.slice(fix.at.span.start, fix.at.span.end).includes(isXml(fix.at.path) ? '<' : '\n')) return [];
    const plain = isXml(fix.at.path) ? PLAIN_IN_XML : PLAIN_ANYWHERE;
    return plain.test(fix.text) && wanted.has(print) ? [{ ...fix, rule, fingerprint: print }] : [];
  });
  const byPlace = new Map(fixes.map((fix) => [JSON.stringify([fix.fingerprint, fix.at.path, fix.at.span]), fix]));
  return [...byPlace.values()];
}

/** By path, those that can all be applied, from the end of the file to its beginning, so that places stay where they are. */
export function fixesByPath(fixes: readonly FindingFix[]): Map<string, FindingFix[]> {
  const byPath = new Map<string, FindingFix[]>();
  for (const fix of fixes.toSorted((a, b) => b.at.span.start - a.at.span.start)) {
    const chosen = byPath.get(fix.at.path) ?? [];
    const last = chosen.at(-1);
    if (last === undefined || fix.at.span.end <= last.at.span.start) byPath.set(fix.at.path, [...chosen, fix]);
  }
  return byPath;
}
