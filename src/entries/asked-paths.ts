import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { typedPath } from '../sources/paths.js';
import type { Repository } from '../sources/repository.js';
import type { Origin } from '../sources/snapshot.js';
import type { Sides } from './sides.js';
import { COMMANDS, UsageError } from './usage.js';
import { linkIn } from './write-report.js';

/** A path as given on the command line, relative to the repository's root; `""` is the root itself. */
export function inRepository(path: string, { top, prefix }: Repository, what: string): string {
  const inside = !isAbsolute(path) ? join(prefix, path) : top === null ? path : relative(real(top), real(path));
  const joined = posix.normalize(inside.replaceAll(sep, '/')).replace(/\/$/, '');
  if (joined.startsWith('../') || joined === '..' || isAbsolute(inside)) {
    throw new UsageError(`The ${what} "${path}" is outside this repository (${top ?? 'bare'}).`);
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
 * A path that is not looked at must not pass for one in which nothing is wrong.
 * @param given the path as it was typed
 * @throws UsageError
 */
export function requireLookedAt(path: string, given: string, { kind }: Origin, { top }: Repository, { holds, stands }: Sides): void {
  const steps = [...path.matchAll(/\/|$/g)].map(({ index }) => path.slice(0, index));
  const onDisk = top !== null && kind !== 'tree' ? join(top, path) : null;
  const submodule = steps.find((step) => stands(step) === 'submodule');
  if (submodule !== undefined)
    throw new UsageError(`"${given}" is ${of(submodule, path)} submodule, whose files are its own: run the command inside it.`);
  const link = steps.find((step) => stands(step) === 'link') ?? (onDisk && top !== null ? linkIn(top, onDisk) : undefined);
  if (link !== undefined)
    throw new UsageError(`"${given}" is ${of(link, path)} symbolic link, and none is followed: name what it leads to.`);
  if (path === '' || holds(path)) return;
  if (onDisk && existsSync(onDisk))
    throw new UsageError(`"${given}" is not tracked, and only what is tracked is checked: git add it first.`);
  const isWord = /^[\w-]+$/.test(given);
  throw new UsageError(
    `There is no "${given}" in ${NAMES[kind]}: correct the path${isWord ? `, or give a command: ${COMMANDS.join(', ')}` : ''}.`,
  );
}

const of = (step: string, path: string): string => (step === path ? 'a' : 'behind a');

const NAMES: Readonly<Record<Origin['kind'], string>> = { index: 'the index', tree: 'this commit', worktree: 'this repository' };
