import type { Config } from './core/config.js';
import { oncePerValue } from './core/once-per.js';
import type { Weakening } from './core/report.js';
import type { Level } from './core/rule.js';
import { isUnder } from './core/settle.js';
import { weakened } from './core/weakened.js';
import { type Estate, instancesIn } from './model/estate.js';
import type { Facts } from './model/facts.js';
import { lostByConfigs } from './model/lost-by-configs.js';
import { toldByFiles } from './model/told-by-files.js';

/** How configurations were changed. */
export interface ConfigChange {
  readonly before: readonly Config[];
  readonly now: readonly Config[];
  /** What head's files would be by the configurations as they were. */
  readonly former: readonly Estate[];
}

/**
 * What a change of the configurations that are asked about takes from the checks.
 * @param defaults the level of each rule where nothing is set
 */
export function weakening(
  { before, now, former }: ConfigChange,
  { estates, parents }: Facts,
  { paths, today }: { readonly paths: readonly string[]; readonly today: string },
  defaults: ReadonlyMap<string, Level>,
): Weakening[] {
  const asked = (configs: readonly Config[]) => configs.filter(({ folder }) => governsAsked(folder, paths));
  const told = oncePerValue(toldByFiles(parents[0]?.estates ?? []));
  // A repository that gets its first account has nothing to lose.
  const hadAny = instancesIn(parents[0]?.estates ?? []).some(({ instance }) => instance.accounts.length > 0);
  return weakened(asked(before), asked(now), defaults, today, told, hadAny ? lostByConfigs(former, estates) : []);
}

/** Whether a folder is asked about, or one above or below it. */
const governsAsked = (folder: string, paths: readonly string[]): boolean =>
  isUnder(folder, paths) || paths.some((path) => isUnder(path, [folder]));
