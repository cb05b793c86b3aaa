import type { Config } from '../core/config.js';
import { deepest } from '../core/folder.js';
import type { Entity } from './entity.js';
import type { Field, KnownPaths, resolveFields } from './fields.js';
import type { FileFacts } from './file-facts.js';

/**
 * Files with the accounts that nothing in them tells for sure: data that is called nearly as the account is, and has
 * its mask, or both its server and scope, where the mapping of the nearest configuration or a schema says.
 * @param resolve finds the fields; it is handed in because this is loaded only where there are such data
 */
export function decided(files: readonly FileFacts[], configs: readonly Config[], resolve: typeof resolveFields): readonly FileFacts[] {
  const learned: KnownPaths = new Map(files.flatMap(({ schemas }) => schemas.flatMap(({ fields }) => [...fields])));
  const byFolder = new Map(configs.map((config) => [config.folder, config]));
  const homeOf = deepest([...byFolder.keys()]);
  return files.map((file) => {
    if (file.undecided.length === 0) return file;
    const fields = byFolder.get(homeOf(file.path) ?? '')?.fields ?? [];
    const mapping: KnownPaths = new Map([...fields].map(([name, { value }]) => [name, value]));
    const isOurs = (entity: Entity) => {
      const { associationMask, imsServer, scope } = resolve(entity, mapping, learned);
      return isTold(associationMask) || (isTold(imsServer) && isTold(scope));
    };
    const taken = new Set(file.undecided.filter(isOurs));
    const left = file.undecided.filter((entity) => !taken.has(entity));
    return { ...file, accounts: [...file.accounts, ...taken], undecided: left };
  });
}

const isTold = ({ at, how }: Field): boolean => at !== null && (how === 'mapping' || how === 'schema');
