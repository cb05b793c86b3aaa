import { git } from '../sources/git.js';
import { type Search, search } from '../sources/search.js';

/**
 * Where the index is to be checked, sets out to search it before the rest of the command is compiled, which takes as
 * long. Whatever fails here fails again where it is told.
 */
export async function earlySearch(argv: readonly string[], cwd: string, env: Readonly<NodeJS.ProcessEnv>): Promise<Search | null> {
  if (!argv.includes('--staged') || argv.some((arg) => ENDS.has(arg)) || env.PRE_COMMIT_FROM_REF !== undefined) return null;
  try {
    return await search(git(cwd, env), { kind: 'index' });
  } catch {
    return null;
  }
}

/** With these nothing is checked, and nothing is waited for. */
const ENDS: ReadonlySet<string> = new Set(['--help', '-h', '--version']);
