import type { Config } from '../core/config.js';
import { deepest, within } from '../core/folder.js';
import { compiled, type Effort, type Glob, MAX_STEPS } from '../core/glob.js';

/** Which files some configurations ignore: each those of its own folder. */
export function ignoring(configs: readonly Config[]): (path: string) => boolean {
  const effort: Effort = { steps: MAX_STEPS };
  const homeOf = deepest(configs.map(({ folder }) => folder));
  const byFolder = new Map(configs.map((config) => [config.folder, ignoredBy(config, effort)]));
  return (path) => byFolder.get(homeOf(path) ?? '')?.(path) ?? false;
}

/** Which files a configuration ignores. @param effort what its globs may take */
export function ignoredBy(config: Config | null, effort: Effort): (path: string) => boolean {
  // Compiled where something is asked: there may be thousands of configurations.
  let globs: Glob[] | null = null;
  return (path) => {
    const own = within(config?.folder ?? '', path);
    if (own === null) return false;
    globs ??= compiled(config?.ignore ?? [], effort);
    return globs.some((glob) => glob.means(own));
  };
}
