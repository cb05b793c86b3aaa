import { finderOf } from './conceal.js';
import { oncePer } from './once-per.js';
import { formSpans } from './secret-addresses.js';
import { secretSpans } from './secret-spans.js';
import { inBoth } from './secret-spelling.js';
import type { Located, Span } from './span.js';

/** What stands in place of a secret; its length tells nothing. */
export const HIDDEN = '•••';

/** Takes known secrets, and what its form tells to be one, out of texts. */
export function cleaner(secrets: readonly Located<string>[]): (text: string) => string {
  // Most repositories hold none, and need nothing that looks for any.
  const find = secrets.length === 0 ? () => [] : finderOf(secrets);
  return (text) => hide(text, [...inBoth(text, formSpans), ...find(text)]);
}

/** The same for messages, which may quote a piece of a file: what stands behind a secret's name in it is hidden too. */
export const messageCleaner = oncePer((secrets: readonly Located<string>[]): ((text: string) => string) => {
  const clean = cleaner(secrets);
  return (given) => {
    const text = clean(given);
    if (!BEHIND_NAMES.test(text)) return text;
    return hide(
      text,
      secretSpans(text, 'prose').filter(({ start, end }) => !isExample(text.slice(start, end))),
    );
  };
});

/** One of these is behind each name or before it; most messages hold none, and need no search for names. */
const BEHIND_NAMES = /[:=<%&\\]|->/;

/** As the tool itself shows what is to be put in. */
const isExample = (value: string): boolean => /^<[a-z ]+>$/.test(value);

function hide(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let shown = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    shown += text.slice(at, Math.max(at, start)) + (start < at ? '' : HIDDEN);
    at = end;
  }
  return shown + text.slice(at);
}
