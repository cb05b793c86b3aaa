import { quote } from '../core/characters.js';
import type { Config } from '../core/config.js';
import { withFileMistakes } from '../core/file-mistakes.js';
import { oncePer } from '../core/once-per.js';
import type { FileFacts } from './file-facts.js';

const KNOWN =
  'user-sync-config.yml or connector-umapi.yml of the User Sync Tool, User Management API groups as JSON, Admin Console users as CSV, a Developer Console project as JSON';

/** Adds a mistake for each file that the configuration names and that tells nothing about Experience Cloud. */
export const withUnrecognised = (config: Config, files: readonly FileFacts[]): Config =>
  withFileMistakes(
    config,
    (path) => silentOf(files).has(path),
    (named) => ({ message: `The file ${quote(named)} is tracked, but its content is not recognized.`, help: `Recognized: ${KNOWN}.` }),
  );

/** Made once for all configurations, of which there may be as many as files. */
const silentOf = oncePer(
  (files: readonly FileFacts[]): ReadonlySet<string> =>
    new Set(files.filter(({ cloud, problem }) => cloud.length === 0 && problem === null).map(({ path }) => path)),
);
