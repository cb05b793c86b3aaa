import { oncePerValue } from './once-per.js';

/** Globs longer than this are refused, as are those with more alternatives: both are mistakes or attacks. */
export const MAX_GLOB = 1000;
export const MAX_ALTERNATIVES = 64;

/** The globs of one configuration, their alternatives counted one by one, are not longer than this together. */
export const MAX_GLOBS = 10_000;

/** Comparisons of a character that the globs of all configurations may take together; beyond, they mean no path. */
export const MAX_STEPS = 15_000_000;

/** What is left of these. */
export interface Effort {
  steps: number;
}

/** A glob that is valid. */
export interface Glob {
  /** Whether a path is meant. */
  readonly means: (path: string) => boolean;
  /** Of all alternatives, in characters. */
  readonly length: number;
}

/**
 * Compiles a glob of a whole path: `*` and `?` within a path segment, `**` across segments, `[a-z]`, `{a,b}`. A glob
 * that ends in the name of a folder, or in a slash, also means all that is in it.
 *
 * Written by hand, for the libraries compile globs to regular expressions, and a glob from a repository would
 * then decide how long we run: this walk takes no more than path × glob.
 * @param effort what several globs have together
 * @returns the reason as text where the glob is not valid
 */
export function compileGlob(glob: string, effort: Effort = { steps: MAX_STEPS }): Glob | string {
  const mistake = globMistake(glob);
  if (mistake !== null) return mistake;
  const alternatives = braces(glob.replace(/^\.\//, ''));
  if (alternatives === null) return `it has more than ${MAX_ALTERNATIVES} alternatives`;
  const length = alternatives.reduce((sum, each) => sum + each.length, 0);
  let patterns: { segments: Segment[]; isFolder: boolean }[] | null = null;
  const means = (path: string) => {
    if (patterns === null) effort.steps -= COMPILING * length;
    if (effort.steps < 0) return false;
    patterns ??= alternatives.map((each) => ({ segments: segmentsOf(each.replace(/\/$/, '')), isFolder: meansFolder(each) }));
    const names = namesOf(path);
    for (const { segments, isFolder } of patterns) if (matches(segments, names, isFolder, effort)) return true;
    return false;
  };
  return { means, length };
}

/** `prod/*` is what lies in that folder, and not what lies in folders of it. */
const meansFolder = (glob: string): boolean => /(?:^|\/)\*\*$/.test(glob) || !/[*?[][^/]*$/.test(glob);

/** Many globs are asked about one path after the other. */
function namesOf(path: string): readonly string[] {
  if (path !== last.path) last = { path, names: path.split('/') };
  return last.names;
}

let last: { path: string; names: readonly string[] } = { path: '', names: [''] };

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
  if (glob.split('/').every((segment) => segment === '' || segment === '.'))
    return 'it matches no file; "**" matches everything in this folder';
  if (glob.startsWith('!')) return 'it is negated, which is not supported';
  if (glob.includes('\\')) return 'it contains a backslash; use "/" between folders';
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

/** What one character of a name is to be; or any number of them. */
type Token = ((char: string) => boolean) | 'star';

/** What a name of a path is to be; or any number of folders. */
type Segment = ((name: string, effort: Effort) => boolean) | 'folders';

const TOKEN = /(?<star>\*+)|(?<one>\?)|\[(?<not>[!^]?)(?<set>[^\]]+)\]|[\s\S]/gu;

/** A last `**` is any name, for that may be a folder. */
function segmentsOf(glob: string): Segment[] {
  const pieces: { text: string; tokens: Token[] }[] = [{ text: '', tokens: [] }];
  for (const { 0: text, groups: { star, one, not, set } = {} } of glob.matchAll(TOKEN)) {
    if (text === '/') pieces.push({ text: '', tokens: [] });
    const last = pieces.at(-1);
    if (text === '/' || !last) continue;
    last.text += text;
    last.tokens.push(star ? 'star' : one ? () => true : set === undefined ? (char) => char === text : among([...set], not !== ''));
  }
  return pieces.map(({ text, tokens }, at) => (text === '**' && at < pieces.length - 1 ? 'folders' : segment(text, tokens)));
}

/** Few names of folders come again and again. */
const MOST_KNOWN = 1000;

function segment(text: string, tokens: readonly Token[]): Segment {
  if (!/[*?[]/.test(text)) return (name) => name === text;
  if (tokens.every((token) => token === 'star')) return () => true;
  const known = new Map<string, boolean>();
  return (name, effort) => {
    const same = known.get(name);
    if (same !== undefined) return same;
    const found = fits(tokens, [...name], effort);
    if (known.size < MOST_KNOWN) known.set(name, found);
    return found;
  };
}

/** Tries anew from the last star, one character further each time. */
function fits(tokens: readonly Token[], name: readonly string[], effort: Effort): boolean {
  let [at, token, star, behind] = [0, 0, -1, 0];
  while (at < name.length) {
    if (--effort.steps < 0) return false;
    const next = tokens[token];
    if (next === 'star') [star, behind, token] = [token, at, token + 1];
    else if (next?.(name[at] as string)) [at, token] = [at + 1, token + 1];
    else if (star === -1) return false;
    else [behind, at, token] = [behind + 1, behind + 1, star + 1];
  }
  return tokens.slice(token).every((rest) => rest === 'star');
}

/** @param isOther whether it is to be none of the set, in which `a-z` stands for all between; few characters are asked of it again and again */
const among = (set: readonly string[], isOther: boolean) => oncePerValue((char) => inSet(set, char) !== isOther);

function inSet(set: readonly string[], char: string): boolean {
  for (let index = 0; index < set.length; index++) {
    if (set[index + 1] === '-' && index + 2 < set.length) {
      if (char >= (set[index] ?? '') && char <= (set[index + 2] ?? '')) return true;
      index += 2;
    } else if (set[index] === char) return true;
  }
  return false;
}

/** Whether the segments mean a path, or a folder that it is in. Walks all states at once; state n means that n segments are behind us. */
function matches(segments: readonly Segment[], names: readonly string[], isFolder: boolean, effort: Effort): boolean {
  const [first] = segments;
  // Most end here: without the lists below, and still with the time of three comparisons.
  effort.steps -= 3;
  if (effort.steps < 0 || (first !== 'folders' && !first?.(names[0] ?? '', effort))) return false;
  let states = reach(segments, [], 0);
  for (const [depth, name] of names.entries()) {
    const next: number[] = [];
    for (const state of states) {
      if (--effort.steps < 0) return false;
      const wanted = segments[state];
      if (wanted === 'folders') reach(segments, next, state);
      else if (wanted?.(name, effort)) reach(segments, next, state + 1);
    }
    if (next.at(-1) === segments.length && (isFolder || depth === names.length - 1)) return true;
    if (next.length === 0) return false;
    states = next;
  }
  return false;
}

/** Adds a state, and that behind folders, which may be none; in their order, each once. */
function reach(segments: readonly Segment[], states: number[], from: number): number[] {
  for (let state = from; (states.at(-1) ?? -1) < state; state++) {
    states.push(state);
    if (segments[state] !== 'folders') break;
  }
  return states;
}
