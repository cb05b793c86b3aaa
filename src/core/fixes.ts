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

/** What is written in YAML without quotes, and in CSV, just as it reads. */
const PLAIN_ANYWHERE = /^[A-Za-z][\w./@()*-]*(?:[:,][\w./@()*-]+)*(?: [\w./@()*-]+)*$/;

/** The paths of files in YAML. */
export const IN_YAML = /\.ya?ml$/i;

/** The same between quotes of JSON and YAML, by the quote. */
const PLAIN_IN_QUOTES: Readonly<Record<string, RegExp>> = { '"': /^[^"\\\p{C}]*$/u, "'": /^[^'\p{C}]*$/u };

/** The certain remedies of what was found and is reported, each place once; only those that are spelled as they read. */
export function fixesOf(
  all: readonly Found[],
  reported: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  printOf: (found: Found) => string,
): FindingFix[] {
  const wanted = new Set(reported.map((finding) => finding.fingerprint));
  const isXml = oncePerValue((path) => /^\s*</.test(texts.get(path) ?? ''));
  const isAsciiAt = oncePerValue((path) => isAscii(texts.get(path) ?? ''));
  const fixes = all.flatMap((found) => {
    const { rule, hit } = found;
    const { fix } = hit;
    if (!fix) return [];
    const print = printOf(found);
    const text = texts.get(fix.at.path) ?? '';
    // Over several lines, as in a block of YAML, the line ends are part of how it is written; in XML, comments are.
    const { start, end } = fix.at.span;
    if (text.slice(start, end).includes(isXml(fix.at.path) ? '<' : '\n')) return [];
    const inQuotes = text[start - 1] === text[end] ? PLAIN_IN_QUOTES[text[end] ?? ''] : undefined;
    const plain = isXml(fix.at.path) ? PLAIN_IN_XML : (inQuotes ?? PLAIN_ANYWHERE);
    // A file that writes other letters as escapes has no other.
    const isSpelled = isAscii(fix.text) || !isAsciiAt(fix.at.path);
    if (!isSpelled || !wanted.has(print)) return [];
    // Without quotes YAML drops the space at the end; in a block they would be part of the value.
    const needsQuotes = fix.text.endsWith(' ') && plain === PLAIN_ANYWHERE && IN_YAML.test(fix.at.path);
    if (!needsQuotes) return plain.test(fix.text) ? [{ ...fix, rule, fingerprint: print }] : [];
    const isValue = /: +$/.test(text.slice(Math.max(0, start - 9), start));
    return isValue && plain.test(fix.text.trimEnd()) ? [{ ...fix, text: `"${fix.text}"`, rule, fingerprint: print }] : [];
  });
  const byPlace = new Map(fixes.map((fix) => [JSON.stringify([fix.fingerprint, fix.at.path, fix.at.span]), fix]));
  return [...byPlace.values()];
}

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

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
