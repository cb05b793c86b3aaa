import { visible } from '../core/characters.js';
import type { Git } from './git.js';
import { GitError } from './git-error.js';
import { intentToAdd } from './intent-to-add.js';
import { type RawPath, shown, TOP } from './paths.js';
import type { Origin } from './search.js';

/** A tracked file, as index or tree list it. */
export interface Entry {
  readonly raw: RawPath;
  readonly mode: string;
  readonly oid: string;
  /** 0, or the side of a conflict that is not resolved. */
  readonly stage: string;
  /** Tracked, but left out of the work tree by a sparse checkout, or said to be. */
  readonly leftOut: boolean;
}

/** What index or tree hold. */
export interface Listing {
  readonly tracked: number;
  /** Whether anything is left out of the work tree, where Git's search passes over it. */
  readonly leavesOut: boolean;
  /** Files that Git is told to take for unchanged (`git update-index --assume-unchanged`), and looks at no more. */
  readonly believed: readonly RawPath[];
  /** The paths of a name, in whichever folder. */
  readonly named: readonly RawPath[];
  /** The paths of all `.gitattributes`. */
  readonly attributes: readonly RawPath[];
  /** What is tracked at a path that is no file. */
  readonly stands: (raw: RawPath) => 'link' | 'submodule' | null;
  /** All sides of the conflicts that are not resolved. */
  readonly conflicts: readonly Entry[];
  /** Whether a path, as people see it, is that of a tracked file or of a folder that holds any; links and submodules are none. */
  readonly holds: (path: string) => boolean;
  /** The file at a path, be it one side of a conflict; none where nothing is tracked there, or a link or a submodule. */
  readonly at: (raw: RawPath) => readonly Entry[];
}

/** Paths, and those of the folders above them. */
export function withFolders(paths: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const path of paths) {
    for (let end = path.length; end > 0 && !all.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1)) all.add(path.slice(0, end));
  }
  return all;
}

/**
 * Lists index or tree. Of tens of thousands of lines only those that are asked for become entries.
 * @param name a file's name that is wanted in whichever folder, or null
 * @throws GitError
 */
export function listing(git: Git, origin: Origin, name: string | null): Listing {
  const tree = origin.kind === 'tree' ? origin.commit : null;
  const isIndex = origin.kind === 'index';
  const output =
    tree === null
      ? git.run(['ls-files', '-s', '-v', '-z', '--full-name', '--', TOP])
      : git.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
  const text = output.toString('latin1');
  const entry = tree === null ? indexEntry : treeEntry;
  const lines = new Map<RawPath, string>();
  const named: RawPath[] = [];
  const attributes: RawPath[] = [];
  const believed: RawPath[] = [];
  const conflicts: Entry[] = [];
  let leavesOut = false;
  const mayLeadOut = LEADING_OUT.test(text);
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\0', start);
    const tab = text.indexOf('\t', start);
    const raw = text.slice(tab + 1, end);
    const facts = text.slice(start, tab);
    if (mayLeadOut && OUTSIDE.test(raw))
      throw new GitError(`A path is tracked that leads out of the repository, which Git itself never adds: ${visible(shown(raw))}.`);
    leavesOut ||= facts.startsWith('S') || facts.startsWith('s');
    if (facts.startsWith('h')) believed.push(raw);
    if (raw.endsWith('.gitattributes')) attributes.push(raw);
    if (tree === null && !facts.endsWith('0')) conflicts.push(entry(raw, facts));
    if (name !== null && raw.endsWith(name) && (raw === name || raw.endsWith(`/${name}`))) named.push(raw);
    lines.set(raw, facts);
    start = end + 1;
  }
  const isIntended = intentToAdd(git);
  const at = (raw: RawPath) => {
    const found = entry(raw, lines.get(raw) ?? '');
    return isFile(found.mode) && !(isIndex && isIntended(found)) ? [found] : [];
  };
  const isOfFile = (facts: string) => /(?:^|\s)100/.test(facts);
  // Made where it is asked: of all files, and of the folders above them.
  let held: Set<string> | null = null;
  const holds = (path: string) => {
    held ??= withFolders([...lines].flatMap(([raw, facts]) => (isOfFile(facts) ? shown(raw) : [])));
    return held.has(path);
  };
  const stands = (raw: RawPath) => {
    const { mode } = entry(raw, lines.get(raw) ?? '');
    return mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : null;
  };
  return {
    tracked: lines.size,
    leavesOut,
    believed,
    named,
    attributes,
    stands,
    holds,
    conflicts: conflicts.filter(({ mode }) => isFile(mode)),
    at,
  };
}

/** A path that goes up or into Git's own folder: whoever writes an index or a tree without Git can track it. */
const OUTSIDE = /^\/|(?:^|\/)(?:\.\.?|\.git)(?:\/|$)/i;
/** The same anywhere in a list, where most paths need not be looked at. */
const LEADING_OUT = /[\t/](?:\.\.?|\.git)?[/\0]/i;

function indexEntry(raw: RawPath, facts: string): Entry {
  const [tag, mode = '', oid = '', stage = ''] = facts.split(' ');
  return { raw, mode, oid, stage, leftOut: tag === 'S' || tag === 's' };
}

function treeEntry(raw: RawPath, facts: string): Entry {
  const [mode = '', , oid = ''] = facts.split(' ');
  return { raw, mode, oid, stage: '0', leftOut: false };
}

/** Neither a symbolic link (120000) nor a submodule (160000). */
export const isFile = (mode: string): boolean => mode.startsWith('100');
