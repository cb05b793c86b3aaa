import { finderOf } from './conceal.js';
import { grouped } from './grouped.js';
import { keyLikeSpans } from './key-like.js';
import { secretSpans } from './secret-spans.js';
import { LONGEST_SPELLING } from './secret-spelling.js';
import { joinedSpans, type Located, type Span, touching } from './span.js';

/** A secret may begin at least so far before what is shown, for example on an earlier line. */
const LOOK_BACK = 4096;

/** A known secret that stands at another place too is looked for at least so far around. */
const REPEATED = 500;

/** Whether a secret stands in a part of a file, known or told by a name, or touches it. @param part UTF-16 offsets */
export const holdsSecret = (text: string, path: string, { start, end }: Span, secrets: readonly Located<string>[]): boolean =>
  hiddenSpans(text, start, end, knownIn(path, secrets)).length > 0;

/** What is secret in a part of a text, or touches it, in its order. @param start, end UTF-16 offsets */
export function hiddenSpans(text: string, start: number, end: number, { spans, repeated: repeatedIn, left }: KnownSpans): Span[] {
  const own = touching(spans, { start, end });
  // Around a mistake all may be hidden, in hundreds of files.
  if (own[0] && own[0].start <= start && own[0].end >= end) return own;
  if (left.letters < 0) return [{ start, end }];
  const looked = [toldByNames(text, start, end, left), repeatedIn(text, start, end)];
  return [...looked.flatMap((spans) => touching(spans, { start, end })), ...own].sort((a, b) => a.start - b.start);
}

const spansIn = (text: string, from: number, to: number, look: (window: string) => Span[]): Span[] =>
  look(text.slice(from, to)).map((span) => ({ start: from + span.start, end: from + span.end }));

/**
 * A stretch in which a secret stands for each {@link DENSE} characters or fewer was made to take long. For one report so many
 * characters of such stretches are looked through; then no line is shown any more.
 */
const MAX_DENSE = 500_000;
const DENSE = 100;

interface Left {
  letters: number;
}

/** How many times longer a stretch is than what is looked at on either side of it, which is looked at again for the next one. */
const STRETCH = 4;

/**
 * Looks around a part of a text, at least so far on both sides. Findings stand close together in a large file: those
 * of the same stretch share what was found.
 */
function stretches(
  reach: number,
  look: (window: string) => Span[],
): (text: string, start: number, end: number, left?: Left) => readonly Span[] {
  let known: { readonly text: string; readonly spans: Map<string, readonly Span[]> } | null = null;
  return (text, start, end, left) => {
    const length = STRETCH * reach;
    const from = Math.max(0, Math.floor(start / length) * length - reach);
    const to = Math.ceil((end + 1) / length) * length + reach;
    if (known?.text !== text) known = { text, spans: new Map() };
    const found = known.spans.get(`${from} ${to}`);
    if (found) return found;
    const all = spansIn(text, from, to, look);
    const letters = Math.min(text.length, to) - from;
    if (left && all.length * DENSE > letters) left.letters -= letters;
    const spans = joinedSpans(all.filter((span) => span.end > span.start));
    known.spans.set(`${from} ${to}`, spans);
    return spans;
  };
}

/** What names tell to be secret. */
const toldByNames = stretches(LOOK_BACK, secretSpans);

/** What looks like a key, whatever it is called. */
export const keysAround = stretches(REPEATED, keyLikeSpans);

interface KnownSpans {
  /** In the file in question, in their order and apart. */
  readonly spans: readonly Span[];
  /** Copies around a part of it. */
  readonly repeated: (text: string, start: number, end: number) => readonly Span[];
  readonly left: Left;
}

/** Made once for a report, in which the same are looked for at each finding. */
const known = new WeakMap<readonly Located<string>[], Omit<KnownSpans, 'spans'> & { readonly byPath: Map<string, Span[]> }>();

/** What is known to be secret in a file. */
export function knownIn(path: string, secrets: readonly Located<string>[]): KnownSpans {
  const made = known.get(secrets) ?? { byPath: spansByPath(secrets), repeated: copiesOf(secrets), left: { letters: MAX_DENSE } };
  known.set(secrets, made);
  return { ...made, spans: made.byPath.get(path) ?? [] };
}

function copiesOf(secrets: readonly Located<string>[]): KnownSpans['repeated'] {
  const reach = secrets.reduce((most, { value: { length } }) => Math.max(most, LONGEST_SPELLING * length), REPEATED);
  return stretches(Math.max(reach, LOOK_BACK), finderOf(secrets));
}

const spansByPath = (secrets: readonly Located<string>[]): Map<string, Span[]> =>
  new Map([...grouped(secrets, ({ path }) => path)].map(([path, all]) => [path, joinedSpans(all.map(({ span }) => span))]));
