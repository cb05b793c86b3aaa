import type { DeclaredInstance } from '../core/config.js';
import { within } from '../core/folder.js';
import { compiled, type Effort } from '../core/glob.js';
import { oncePerValue } from '../core/once-per.js';
import type { Account } from './account.js';
import { instanceOfServerFile } from './environment.js';
import { DEFAULT, type Estate } from './estate.js';
import type { Environment } from './path-environment.js';

/**
 * Tells by its path of which instances of an estate a file is: by the declared globs, else by the words in it; of none
 * where nothing tells.
 * @param environmentOf the environment that a path tells
 * @param effort what the globs may take together
 */
export function instanceNames(
  folder: string,
  declared: readonly DeclaredInstance[],
  accounts: readonly Account[],
  environmentOf: Estate['environmentOf'],
  effort: Effort,
): (path: string) => readonly string[] {
  const all = declared.map(({ name, files }) => ({ name: name.value, globs: compiled(files, effort) }));
  const byGlobs = new Set(all.flatMap(({ name, globs }) => (globs.length > 0 ? [name] : [])));
  const holdsAccount = new Set(accounts.map(({ path }) => path));
  const environments = new Set(accounts.map(({ path }) => environmentOf(path)?.name));
  return oncePerValue((path) => {
    const own = within(folder, path);
    const byGlob = own === null || effort.steps < 0 ? [] : all.filter(({ globs }) => globs.some((glob) => glob.means(own)));
    if (byGlob.length > 0) return byGlob.map(({ name }) => name);
    const inferred = inferredName(path, environmentOf(path), environments);
    // The globs of an instance say where its account is; what else there is of it may stand elsewhere.
    if (inferred !== null && byGlobs.has(inferred) && holdsAccount.has(path)) return [DEFAULT];
    return inferred === null ? [] : [inferred];
  });
}

/** The environment that the path tells; a server file may name it in `config-<name>.xml`, or an instance of its own. */
function inferredName(path: string, environment: Environment | null, environments: ReadonlySet<string | undefined>): string | null {
  const named = instanceOfServerFile(path);
  if (named === null || environment?.folder) return environment?.name ?? null;
  return environment && environments.has(environment.name) ? environment.name : named;
}
