import { quote } from '../core/characters.js';
import type { Config, Mistake } from '../core/config.js';
import { firstOfEach } from '../core/first-mistakes.js';
import { declaredPath } from '../core/folder.js';
import { oncePer } from '../core/once-per.js';
import type { FileFacts } from './file-facts.js';

const KNOWN =
  'user-sync-config.yml or connector-umapi.yml of the User Sync Tool, User Management API groups as JSON, Admin Console users as CSV, a Developer Console project as JSON';

/** Adds a mistake for each file that the configuration names and that tells nothing about Experience Cloud. */
export function withUnrecognised(config: Config, files: readonly FileFacts[]): Config {
  const named = [config.experienceCloud, ...config.instances.map(({ experienceCloud }) => experienceCloud)].flatMap(
    ({ files = [] }) => files,
  );
  const mistakes = named
    .filter(({ value }) => silentOf(files).has(declaredPath(config.folder, value)))
    .map(
      (at): Mistake => ({
        at,
        message: `The file ${quote(at.value)} is tracked, but its content is not recognized.`,
        help: `Recognized: ${KNOWN}.`,
      }),
    );
  return mistakes.length === 0 ? config : { ...config, mistakes: [...config.mistakes, ...firstOfEach(mistakes)] };
}

/** Made once for all configurations, of which there may be as many as files. */
const silentOf = oncePer(
  (files: readonly FileFacts[]): ReadonlySet<string> =>
    new Set(files.filter(({ cloud, problem }) => cloud.length === 0 && problem === null).map(({ path }) => path)),
);
