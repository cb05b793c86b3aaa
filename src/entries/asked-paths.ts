import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { didYouMean } from '../core/did-you-mean.js';
import { foldersOf } from '../core/folder.js';
import { typedPath } from '../sources/paths.js';
import type { Repository } from '../sources/repository.js';
import type { Origin } from '../sources/search.js';
import type { Sides } from './sides.js';
import { linkIn } from './symlinks.js';
import { COMMANDS, UsageError } from './usage.js';

/** A path as given on the command line, relative to the repository's root; `""` is the root itself. */
export function inRepository(path: string, { top, prefix }: Repository, what: string): string {
  const inside = !isAbsolute(path) ? join(prefix, path) : top === null ? path : relative(real(top), real(path));
  const joined = posix.normalize(inside.replaceAll(sep, '/')).replace(/\/$/, '');
  if (joined.startsWith('../') || joined === '..' || isAbsolute(inside)) {
    throw new UsageError(`The ${what} "${path}" is outside this repository (${top ?? 'bare'}): give one inside it.`);
  }
  return joined === '.' ? '' : typedPath(joined);
}

/** Links followed as far as there is anything: Git names its folder without them, a shell or an editor with them. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), basename(path));
  }
}

/**
 * A path that is not looked at must not pass for one in which nothing is wrong. Beside others that are, one that is a
 * link or not tracked may stand in a list that another program made.
 * @param given the paths as they were typed
 * @throws UsageError
 */
export function requireLookedAt(paths: readonly string[], given: readonly string[], origin: Origin, where: Repository, sides: Sides): void {
  const refused = paths.flatMap((path, at) =>
    path === '' || sides.holds(path) ? [] : [refusal(path, given[at] ?? '', origin, where, sides)],
  );
  const [first] = refused;
  const missing = refused.find(({ isThere }) => !isThere);
  if (missing ?? (refused.length === paths.length && first)) throw new UsageError((missing ?? first)?.message);
}

/** Why a path is not looked at, and whether there is anything. */
function refusal(path: string, given: string, { kind }: Origin, { top, prefix }: Repository, { stands }: Sides) {
  const steps = [...foldersOf(path), path];
  const onDisk = top !== null && kind !== 'tree' ? join(top, path) : null;
  const isThere = onDisk !== null && existsSync(onDisk);
  const submodule = steps.find((step) => stands(step) === 'submodule');
  if (submodule !== undefined)
    return {
      isThere: true,
      message: `"${given}" is ${of(submodule, path)} submodule, which is a separate repository: run the command inside it.`,
    };
  const link = steps.find((step) => stands(step) === 'link') ?? (isThere && top !== null ? linkIn(top, onDisk) : undefined);
  if (link !== undefined)
    return { isThere: true, message: `"${given}" is ${of(link, path)} symbolic link, and links are not followed: name its target.` };
  if (isThere) return { isThere, message: `"${given}" is not tracked, and only tracked files are checked: git add it first.` };
  const command = didYouMean(given, [...COMMANDS, 'help', 'version'])?.replace(/^(?=help|version)/, '--');
  const commands =
    /^[\w-]+$/.test(given) && !isCommand(given)
      ? command
        ? `. Did you mean "${command}"?`
        : `, or give a command: ${COMMANDS.join(', ')}.`
      : '.';
  return { isThere, message: `There is no "${prefix === '' ? given : path}" in ${NAMES[kind]}: correct the path${commands}` };
}

const isCommand = (word: string): boolean => COMMANDS.some((command) => command === word);

const of = (step: string, path: string): string => (step === path ? 'a' : 'below a');

const NAMES: Readonly<Record<Origin['kind'], string>> = { index: 'the index', tree: 'this commit', worktree: 'this repository' };
