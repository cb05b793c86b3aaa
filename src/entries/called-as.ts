import { existsSync, statSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';
import { FETCHED } from '../core/docs.js';

const NAME = 'campaign-ims-check';

/** One word of a shell's command line that means this text, whatever it holds. */
const word = (text: string): string => (/^[\w./:@%+,=~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** Where npx and pre-commit put packages: away from what a shell finds, and only until they clean up. */
const PASSING = /\/(?:_npx|dlx|prek|node_env-[^/]+)\//;
const INSTALLED = /(?:^|\/)node_modules\//;

/**
 * What to type in a shell to call this very command again. Managers of hooks and packages put folders on the PATH that
 * are not on a shell's.
 * @param program where it lies, as it was called
 * @param cwd where it is called again
 */
export function calledAs(program: string, cwd: string, env: Readonly<NodeJS.ProcessEnv>): string {
  const path = program.replaceAll(sep, '/');
  if (PASSING.test(path)) return FETCHED;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !INSTALLED.test(`${folder.replaceAll(sep, '/')}/`));
  if (folders.some((folder) => !PASSING.test(`${folder}/`) && isFile(join(folder, NAME)))) return NAME;
  const home = path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')));
  const isAround = home !== '' && `${cwd.replaceAll(sep, '/')}/`.startsWith(`${home}/`);
  return isAround ? `npx ${NAME}` : `node ${word(path)}`;
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
