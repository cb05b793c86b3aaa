import { quote } from '../core/characters.js';
import type { Config, DeclaredCloud, Mistake } from '../core/config.js';
import { firstOfEach } from '../core/first-mistakes.js';
import { declaredPath } from '../core/folder.js';
import { oncePer } from '../core/once-per.js';
import type { Snapshot } from '../core/source.js';

/** Adds a mistake for each file that the configuration names and that is not tracked. */
export function missingFiles(config: Config, snapshot: Snapshot): Config {
  const clouds: readonly DeclaredCloud[] = [config.experienceCloud, ...config.instances.map(({ experienceCloud }) => experienceCloud)];
  const named = clouds.flatMap((cloud) => cloud.files ?? []);
  if (named.length === 0) return config;
  const there = pathsOf(snapshot);
  const missing = named.filter(({ value }) => !there.has(declaredPath(config.folder, value)));
  const mistakes = missing.map(
    (at): Mistake => ({
      at,
      message: `The file ${quote(at.value)} is not tracked.`,
      help: 'Paths are relative to the folder of this file. Add it with "git add", or remove the line.',
    }),
  );
  return { ...config, mistakes: [...config.mistakes, ...firstOfEach(mistakes)] };
}

/** Made once for all configurations, of which there may be as many as files. */
const pathsOf = oncePer(({ files, skipped }: Snapshot) => new Set([...files, ...skipped].map(({ path }) => path)));
