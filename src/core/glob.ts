/** Globs longer than this are refused, as are those with more alternatives: both are mistakes or attacks. */
export const MAX_GLOB = 1000;
export const MAX_ALTERNATIVES = 64;

/** The globs of one configuration, their alternatives counted one by one, are not longer than this together. */
export const MAX_GLOBS = 10_000;

/** Comparisons of a character that the globs of all configurations may take together; beyond, they mean no path. */
export const MAX_STEPS = 20_000_000;

/** What is left of these. */
export interface Effort {
  steps: number;
}

/** Tells whether a path is meant. */
export interface Glob {
  (path: string): boolean;
  /** Of all alternatives, in characters. */
  readonly length: number;
}

/**
 * Compiles a glob of a whole path: `*` and `?` within a path segment, `**` across segments, `[a-z]`, `{a,b}`. A glob
 * that names a folder also means all that is in it.
 *
 * Written by hand, for the libraries compile globs to regular expressions, and a glob from a repository would
 * then decide how long we run: this walk is linear in path × glob.
 * @param effort what several globs have together
 * @returns the reason as text where the glob is not valid
 */
export function compileGlob(glob: string, effort: Effort = { steps: MAX_STEPS }): Glob | string {
  const mistake = globMistake(glob);
  if (mistake !== null) return mistake;
  const alternatives = braces(glob.replace(/^\.\//, '').replace(/\/$/, ''));
  if (alternatives === null) return `more than ${MAX_ALTERNATIVES} alternatives`;
  const length = alternatives.reduce((sum, each) => sum + each.length, 0);
  let patterns: Token[][] | null = null;
  const meant = (path: string) => {
    if (patterns === null) effort.steps -= COMPILING * length;
    if (effort.steps < 0) return false;
    patterns ??= alternatives.map(tokens);
    return patterns.some((pattern) => matches(pattern, path, effort));
  };
  return Object.defineProperty(meant, 'length', { value: length });
}

/** What compiling takes, in comparisons, for each character of an alternative. */
const COMPILING = 20;

/** Those of some globs that are valid. */
export const compiled = (globs: readonly string[], effort: Effort): Glob[] =>
  globs.map((glob) => compileGlob(glob, effort)).filter((glob) => typeof glob !== 'string');

function globMistake(glob: string): string | null {
  if (glob === '') return 'it is empty';
  if (glob.length > MAX_GLOB) return `it is longer than ${MAX_GLOB} characters`;
  if (glob.startsWith('/')) return 'it is absolute; globs are relative to the folder of this file';
  if (glob.split('/').includes('..')) return 'it leaves the folder of this file with ".."';
  if (glob.split('/').every((segment) => segment === '' || segment === '.')) return 'it names no file; "**" means all in this folder';
  if (glob.startsWith('!')) return 'it is negated, which is not supported';
  if (glob.includes('\\')) return 'it holds a backslash; use "/" between folders';
  const depth = [...glob].reduce((open, char) => (open < 0 ? open : open + (char === '{' ? 1 : char === '}' ? -1 : 0)), 0);
  if (depth !== 0) return 'its braces are not balanced';
  if (glob.lastIndexOf('[') > glob.lastIndexOf(']')) return 'its "[" is not closed';
  return null;
}

function braces(glob: string): string[] | null {
  const close = glob.indexOf('}');
  if (close === -1) return [glob];
  const open = glob.lastIndexOf('{', close);
  const all: string[] = [];
  for (const choice of glob.slice(open + 1, close).split(',')) {
    const expanded = braces(glob.slice(0, open) + choice + glob.slice(close + 1));
    if (expanded === null || all.length + expanded.length > MAX_ALTERNATIVES) return null;
    all.push(...expanded);
  }
  return all;
}

type Token = { char: string } | { set: readonly string[]; not: boolean } | 'one' | 'star' | 'globstar' | 'folders';

const TOKEN = /(?<=^|\/)(?:(?<folders>\*\*\/)|(?<globstar>\*\*)$)|(?<star>\*+)|(?<one>\?)|\[(?<not>[!^]?)(?<set>[^\]]+)\]|[\s\S]/gu;

const tokens = (glob: string): Token[] =>
  [...glob.matchAll(TOKEN)].map(({ 0: char, groups: { folders, globstar, star, one, not, set } = {} }): Token => {
    if (folders) return 'folders';
    if (globstar) return 'globstar';
    if (star) return 'star';
    if (one) return 'one';
    return set === undefined ? { char } : { set: [...set], not: not !== '' };
  });

/** Walks all states at once; state n means that n tokens are behind us. Only states that are reached are looked at. */
function matches(pattern: readonly Token[], path: string, effort: Effort): boolean {
  const end = pattern.length;
  let states = new Int32Array(end + 1);
  let next = new Int32Array(end + 1);
  let count = reach(pattern, states, 0, 0, true);
  for (const char of path) {
    if (char === '/' && states[count - 1] === end) return true;
    effort.steps -= count;
    if (effort.steps < 0) return false;
    let reached = 0;
    for (let at = 0; at < count; at++) {
      const state = states[at] as number;
      const token = pattern[state];
      if (token === undefined) continue;
      const stays = token === 'globstar' || token === 'folders' || (token === 'star' && char !== '/');
      if (stays || accepts(token, char)) reached = reach(pattern, next, reached, stays ? state : state + 1, char === '/');
    }
    if (reached === 0) return false;
    [states, next, count] = [next, states, reached];
  }
  return states[count - 1] === end;
}

/** Adds a state, and those behind tokens that may mean nothing; in their order, each once. @returns how many there are */
function reach(pattern: readonly Token[], states: Int32Array, count: number, from: number, atSegment: boolean): number {
  let [all, state] = [count, from];
  while (all === 0 || (states[all - 1] as number) < state) {
    states[all++] = state;
    const token = pattern[state++];
    if (token !== 'star' && token !== 'globstar' && !(token === 'folders' && atSegment)) break;
  }
  return all;
}

function accepts(token: Token, char: string): boolean {
  if (token === 'one') return char !== '/';
  if (typeof token === 'string') return false;
  if ('char' in token) return token.char === char;
  return char !== '/' && inSet(token.set, char) !== token.not;
}

function inSet(set: readonly string[], char: string): boolean {
  for (let index = 0; index < set.length; index++) {
    if (set[index + 1] === '-' && index + 2 < set.length) {
      if (char >= (set[index] ?? '') && char <= (set[index + 2] ?? '')) return true;
      index += 2;
    } else if (set[index] === char) return true;
  }
  return false;
}
