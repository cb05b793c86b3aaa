import { existsSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { FETCHED } from '../core/docs.js';

const NAME = 'campaign-ims-check';

/** One word of a shell's command line that means this text, whatever it holds. */
const word = (text: string): string => (/^[\w./:@%+,=~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** Where npx and pre-commit put packages: away from what a shell finds, and only until they clean up. */
const PASSING = /\/(?:_npx|node_env-[^/]+)\//;
const INSTALLED = /\/node_modules\//;

/**
 * What to type in a shell to call this very command again. Managers of hooks and packages put folders on the PATH that
 * are not on a shell's.
 * @param program where it lies, as it was called
 */
export function calledAs(program: string, env: Readonly<NodeJS.ProcessEnv>): string {
  const path = program.replaceAll(sep, '/');
  if (PASSING.test(path)) return FETCHED;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !INSTALLED.test(`${folder.replaceAll(sep, '/')}/`));
  if (folders.some((folder) => existsSync(join(folder, NAME)))) return NAME;
  return INSTALLED.test(path) ? `npx ${NAME}` : `node ${word(path)}`;
}
