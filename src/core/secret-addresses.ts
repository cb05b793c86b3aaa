import { adobeSpans, keyLikeSpans } from './key-like.js';
import { matchAt } from './scan.js';
import { areTooMany, findIn } from './secret-limits.js';
import type { Span } from './span.js';

/** Behind the name of a protocol, also where somebody mistyped it. */
const SLASHES = String.raw`(?:[:;][\\/]{1,3}|/{2,3})`;
const MOST_SLASHES = 4;
const BEHIND_SLASHES = /[:;][\\/]|\/\//;
/** What a password in an address stands before, or what a message cut it with. */
const SIGN = /[@…]/;
/** One address or several: what holds no blank, but a colon and such a sign. */
const ADDRESSES = /(?<!\S)(?=[^\s:]*:)(?=[^\s@…]*[@…])\S+/g;
/** What may be an authority, up to the last such sign. */
const UP_TO_SIGN = /(?<![^/?#])[^/?#:]*:[^/?#]*[@…]/g;
/**
 * `https://user:password@host`: of several `@` the last counts (https://url.spec.whatwg.org/#authority-state); a message may have cut it.
 * Each colon is looked behind, and no farther than the one before: from each pair of slashes on it would cost their square.
 */
const IN_AUTHORITY = new RegExp(`:(?<=${SLASHES}[^\\s/?#:]*:)(?!\\d*…)(@*[^\\s/?#@]+(?:(?:@[^\\s/?#@"'<>]*)*(?=@)|(?=…)))`, 'g');
/** The same with a sign in the password that ends an authority; behind a port it begins a path. */
const BEYOND_AUTHORITY = new RegExp(`:(?<=${SLASHES}[^/?#:]*:)(?!\\d+[/?#])(@?[^@]+(?:@[^/?#@]*)*)(?=@)`, 'g');
/** A user without a password, who may be a token. */
const USER_ALONE = new RegExp(`(?<=${SLASHES})[^\\s/?#:@"'<>]{16,500}(?=@)`, 'g');
/** A password of several words, or with a blank before the sign. A blank behind the colon, or behind a port, ends an address. */
const OF_WORDS = new RegExp(
  `:(?<=${SLASHES}[^\\s/?#:@"'<>]{0,200}:)(?!\\d{1,5}[\\s/?#,.;)])([^\\s@"<>]{1,100}(?:(?:[^\\S\\n]{1,3}[^\\s@"<>]{1,100}){1,8}|[^\\S\\n]{1,20}))(?=@-?[\\p{L}\\p{N}[])`,
  'gu',
);
const UP_TO_QUOTE = /[^"]+/g;
/** Without slashes it is one between quotes of either kind, or tags; such a sign that nothing could open or end is its own. */
const PIECE = /(?:[^"'<>]|(?<=[^=,([{"'<>])["'<]+(?=[^,:)\]}/"'<>]))+/g;

/** `jdbc:oracle:thin:user/password@host` */
const ORACLE = /:[a-z\d]{1,20}:[^/@:\s"'<>]{1,200}\/([^/@:\s"'<>]{1,200})(?=@)/gi;

const AUTHORITY = /^[^/?#]*/;
const HOST = /(?:[\p{L}\p{N}_-]+\.)+\p{L}|\d+\.\d+\.\d+\.\d+|localhost\b|\[/iuy;
const USER = /(?:^|[,;=({[|`])([\w.%+@\\-]+):/g;
/** A time of day, or what mail goes to. */
const NO_USER = /^(?:[^a-z]*|mailto|e-?mail|sips?|xmpp|acct)$/i;
const TIME = /^[\d:.]{1,5}$/;

/** Where what its form tells to be secret stands in a text: Adobe's client secrets, and passwords of addresses. */
export const formSpans = (text: string): Span[] => findIn(text, (part) => [...adobeSpans(part), ...passwordsIn(part)]);

function passwordsIn(text: string): Span[] {
  const spans: Span[] = [];
  if (!SIGN.test(text)) return spans;
  const add = (expression: RegExp, part: string, offset: number) =>
    each(expression, part, ({ 1: password = '', index }) => {
      const start = offset + index + 1;
      spans.push({ start, end: start + password.length });
    });
  if (BEHIND_SLASHES.test(text)) add(OF_WORDS, text, 0);
  let count = 0;
  ADDRESSES.lastIndex = 0;
  for (let match = ADDRESSES.exec(text); match; match = ADDRESSES.exec(text)) {
    const { 0: addresses, index: offset } = match;
    if (areTooMany(++count, text)) return [...spans, { start: offset, end: text.length }];
    if (BEHIND_SLASHES.test(addresses)) {
      each(UP_TO_SIGN, addresses, ({ 0: part, index }) => {
        const from = Math.max(0, index - MOST_SLASHES);
        add(IN_AUTHORITY, addresses.slice(from, index + part.length), offset + from);
      });
      each(UP_TO_QUOTE, addresses, ({ 0: part, index }) => add(BEYOND_AUTHORITY, part.slice(0, part.lastIndexOf('@') + 1), offset + index));
    }
    each(USER_ALONE, addresses, ({ 0: user, index }) => {
      const start = offset + index;
      if (keyLikeSpans(user).length > 0) spans.push({ start, end: start + user.length });
    });
    each(ORACLE, addresses, ({ 0: all, 1: password = '', index }) => {
      const end = offset + index + all.length;
      spans.push({ start: end - password.length, end });
    });
    each(PIECE, addresses, ({ 0: piece, index }) => {
      const bare = withoutScheme(piece);
      if (bare) spans.push({ start: offset + index + bare.start, end: offset + index + bare.end });
    });
  }
  return spans;
}

function each(expression: RegExp, text: string, take: (match: RegExpExecArray) => void): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) take(match);
}

/** `user:password@host.example`: without a scheme a host alone tells an address, which a dot or a number does. */
function withoutScheme(piece: string): Span | null {
  if (!piece.includes('@')) return null;
  const [authority = ''] = AUTHORITY.exec(piece) ?? [];
  const end = authority.lastIndexOf('@');
  if (end === -1 || !matchAt(HOST, authority, end + 1)) return null;
  for (const { 0: all, 1: user = '', index } of authority.slice(0, end).matchAll(USER)) {
    const start = index + all.length;
    if (!NO_USER.test(user) && start < end && !TIME.test(authority.slice(start, end))) return { start, end };
  }
  return null;
}
