import { matchAt } from './scan.js';
import type { Span } from './span.js';

/** Behind the name of a protocol, also where somebody mistyped it. */
const SLASHES = String.raw`(?:[:;][\\/]{1,3}|/{2,3})`;
const MOST_SLASHES = 4;
/** What a password in an address stands before, or what a message cut it with. */
const SIGN = /[@…]/;
/** What may be an authority, up to the last sign that a password in one stands before. */
const UP_TO_SIGN = /(?<![^\s/?#])[^\s/?#]*[@…]/g;
/**
 * `https://user:password@host`: of several `@` the last counts (https://url.spec.whatwg.org/#authority-state); a message may have cut it.
 * Each colon is looked behind, and no farther than the one before: from each pair of slashes on it would cost their square.
 */
const IN_AUTHORITY = new RegExp(`:(?<=${SLASHES}[^\\s/?#:]*:)(?!\\d*…)([^\\s/?#@]+(?:(?:@[^\\s/?#@"'<>]+)*(?=@)|(?=…)))`, 'dg');
/** What holds neither blanks nor double quotes: one address, or several between commas. */
const ADDRESSES = /[^\s"]+/g;
/** The same with a sign in the password that ends an authority; behind a port it begins a path. */
const BEYOND_AUTHORITY = new RegExp(`:(?<=${SLASHES}[^/?#:]*:)(?!\\d+[/?#])([^@]+(?:@[^/?#@]+)*)(?=@)`, 'dg');
/** Without slashes it is one between quotes of either kind. */
const PIECE = /[^\s"'<>]+/g;

const AUTHORITY = /^[^/?#]*/;
const HOST = /(?:[\p{L}\p{N}_-]+\.)+\p{L}|\d+\.\d+\.\d+\.\d+|localhost\b|\[/iuy;
const USER = /(?:^|[,;=({[|`])([\w.%+@\\-]+):/g;
/** A time of day, or what mail goes to. */
const NO_USER = /^(?:[^a-z]*|mailto|e-?mail|sips?|xmpp|acct)$/i;
const TIME = /^[\d:.]{1,5}$/;

/** Where passwords of addresses stand in a text. */
export function passwordSpans(text: string): Span[] {
  if (!SIGN.test(text)) return [];
  const spans = [...text.matchAll(UP_TO_SIGN)].flatMap(({ 0: part, index }) => {
    const from = Math.max(0, index - MOST_SLASHES);
    return spansOf(IN_AUTHORITY, text.slice(from, index + part.length), from);
  });
  for (const { 0: addresses, index } of withAt(text, ADDRESSES))
    for (const span of spansOf(BEYOND_AUTHORITY, addresses.slice(0, addresses.lastIndexOf('@') + 1), index)) spans.push(span);
  for (const { 0: piece, index } of withAt(text, PIECE)) {
    const bare = withoutScheme(piece);
    if (bare) spans.push({ start: index + bare.start, end: index + bare.end });
  }
  return spans;
}

const withAt = (text: string, parts: RegExp) => [...text.matchAll(parts)].filter(({ 0: part }) => part.includes('@'));

const spansOf = (expression: RegExp, text: string, offset: number): Span[] =>
  [...text.matchAll(expression)].map(({ indices }) => {
    const [start, end] = indices?.[1] ?? [0, 0];
    return { start: offset + start, end: offset + end };
  });

/** `user:password@host.example`: without a scheme a host alone tells an address, which a dot or a number does. */
function withoutScheme(piece: string): Span | null {
  const [authority = ''] = AUTHORITY.exec(piece) ?? [];
  const end = authority.lastIndexOf('@');
  if (end === -1 || !matchAt(HOST, authority, end + 1)) return null;
  for (const { 0: all, 1: user = '', index } of authority.slice(0, end).matchAll(USER)) {
    const start = index + all.length;
    if (!NO_USER.test(user) && start < end && !TIME.test(authority.slice(start, end))) return { start, end };
  }
  return null;
}
