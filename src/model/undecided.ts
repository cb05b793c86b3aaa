import type { Config } from '../core/config.js';
import { deepest } from '../core/folder.js';
import { oncePerValue } from '../core/once-per.js';
import type { Entity } from './entity.js';
import type { Field, KnownPaths, resolveFields } from './fields.js';
import type { FileFacts } from './file-facts.js';
import { isPlain } from './leaves.js';

/**
 * Files with the accounts that nothing in them tells for sure: data that is called nearly as the account is, and has
 * its mask, or both its server and scope, where the mapping of the nearest configuration, or a schema that this one governs
 * or none does, says.
 * @param resolve finds the fields; it is handed in because this is loaded only where there are such data
 */
export function decided(
  files: readonly FileFacts[],
  configs: readonly Config[],
  isIgnored: (path: string) => boolean,
  resolve: typeof resolveFields,
): readonly FileFacts[] {
  const byFolder = new Map(configs.map((config) => [config.folder, config]));
  const homeOf = deepest([...byFolder.keys()]);
  const schemas = files.filter((file) => file.schemas.length > 0 && !isIgnored(file.path));
  const learnedIn = oncePerValue((home): KnownPaths => {
    const ofHome = schemas.filter(({ path }) => (homeOf(path) ?? home) === home);
    return new Map(ofHome.flatMap((file) => file.schemas.flatMap(({ fields }) => [...fields])));
  });
  return files.map((file) => {
    if (file.undecided.length === 0) return file;
    const home = homeOf(file.path) ?? '';
    const mapping: KnownPaths = new Map([...(byFolder.get(home)?.fields ?? [])].map(([name, { value }]) => [name, value]));
    const learned = learnedIn(home);
    const isOurs = (entity: Entity) => {
      const { associationMask, imsServer, scope } = resolve(entity, mapping, learned);
      return isTold(associationMask) || (isTold(imsServer) && isTold(scope));
    };
    const taken = new Set(file.undecided.filter(isOurs));
    const left = file.undecided.filter((entity) => !taken.has(entity));
    return { ...file, accounts: [...file.accounts, ...taken], undecided: left };
  });
}

const isTold = ({ at, how }: Field): boolean => at !== null && (how === 'mapping' || how === 'schema') && !isPlain(at.value);
