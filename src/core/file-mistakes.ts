import type { Config, Mistake } from './config.js';
import { firstOfEach } from './first-mistakes.js';
import { declaredPath } from './folder.js';

/**
 * Adds a mistake for each Experience Cloud file that a configuration names and of which something is wrong.
 * @param isWrong asked about its path in the repository
 * @param said what is wrong with it; it is given as it is named
 */
export function withFileMistakes(config: Config, isWrong: (path: string) => boolean, said: (named: string) => Omit<Mistake, 'at'>): Config {
  const clouds = [config.experienceCloud, ...config.instances.map(({ experienceCloud }) => experienceCloud)];
  const wrong = clouds.flatMap(({ files = [] }) => files).filter(({ value }) => isWrong(declaredPath(config.folder, value)));
  const mistakes = wrong.map((at): Mistake => ({ at, ...said(at.value) }));
  return mistakes.length === 0 ? config : { ...config, mistakes: [...config.mistakes, ...firstOfEach(mistakes)] };
}
