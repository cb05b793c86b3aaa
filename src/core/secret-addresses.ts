import type { Span } from './span.js';

/** `https://user:password@host`: of several `@` the last counts (https://url.spec.whatwg.org/#authority-state); a message may have cut it. */
const IN_AUTHORITY = /:\/\/[^\s/?#@:]*:(?!\d*…)([^\s/?#@]+(?:(?:@[^\s/?#@"'<>]+)*(?=@)|(?=…)))/dg;
/** What holds neither blanks nor quotes: one address, or several between commas. */
const PIECE = /[^\s"'<>]+/g;
/** The same with a sign in the password that ends an authority; behind a port it begins a path. */
const BEYOND_AUTHORITY = /:\/\/[^/?#@:]*:(?!\d*[/?#])([^@]+(?:@[^/?#@]+)*)(?=@)/dg;

const AUTHORITY = /^[^/?#]*/;
const HOST = /(?:[\w-]+\.)+[a-z]|\d+\.\d+\.\d+\.\d+|localhost\b|\[/iy;
const USER = /(?:^|[,;=({[|`])([\w.%+-]+):/g;
/** A time of day, or what mail goes to. */
const NO_USER = /^(?:[^a-z]*|mailto|e-?mail|sips?|xmpp|acct)$/i;
const TIME = /^[\d:.]{1,5}$/;

/** Where passwords of addresses stand in a text. */
export function passwordSpans(text: string): Span[] {
  const spans = spansOf(IN_AUTHORITY, text, 0);
  if (!text.includes('@')) return spans;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (!piece.includes('@')) continue;
    for (const span of spansOf(BEYOND_AUTHORITY, piece.slice(0, piece.lastIndexOf('@') + 1), index)) spans.push(span);
    const bare = withoutScheme(piece);
    if (bare) spans.push({ start: index + bare.start, end: index + bare.end });
  }
  return spans;
}

const spansOf = (expression: RegExp, text: string, offset: number): Span[] =>
  [...text.matchAll(expression)].map(({ indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    return { start: offset + start, end: offset + end };
  });

/** `user:password@host.example`: without a scheme a host alone tells an address, which a dot or a number does. */
function withoutScheme(piece: string): Span | null {
  const [authority = ''] = AUTHORITY.exec(piece) ?? [];
  const end = authority.lastIndexOf('@');
  HOST.lastIndex = end + 1;
  if (end === -1 || !HOST.test(authority)) return null;
  for (const { 0: all, 1: user = '', index } of authority.slice(0, end).matchAll(USER)) {
    const start = index + all.length;
    if (!NO_USER.test(user) && start < end && !TIME.test(authority.slice(start, end))) return { start, end };
  }
  return null;
}
