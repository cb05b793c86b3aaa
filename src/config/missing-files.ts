import { quote } from '../core/characters.js';
import type { Config } from '../core/config.js';
import { withFileMistakes } from '../core/file-mistakes.js';
import { oncePer } from '../core/once-per.js';
import type { Snapshot } from '../core/source.js';

/** Adds a mistake for each file that the configuration names and that is not tracked. */
export const missingFiles = (config: Config, snapshot: Snapshot): Config =>
  withFileMistakes(
    config,
    (path) => !pathsOf(snapshot).has(path),
    (named) => ({
      message: `The file ${quote(named)} is not tracked.`,
      help: 'Paths are relative to the folder of this file. Add it with "git add", or remove the line.',
    }),
  );

/** Made once for all configurations, of which there may be as many as files. */
const pathsOf = oncePer(({ files, skipped }: Snapshot) => new Set([...files, ...skipped].map(({ path }) => path)));
