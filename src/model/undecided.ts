import type { Config } from '../core/config.js';
import { deepest } from '../core/folder.js';
import { oncePerValue } from '../core/once-per.js';
import type { fieldsBy } from './account.js';
import type { Entity } from './entity.js';
import type { Field } from './fields.js';
import type { FileFacts } from './file-facts.js';
import { isPlain } from './leaves.js';

/**
 * Files with the accounts that nothing in them tells for sure: data that is called nearly as the account is, and has
 * its mask, or both its server and scope, where the mapping of the nearest configuration, or a schema that this one governs
 * or none does, says.
 * @param fieldsWith finds the fields; it is handed in because this is loaded only where there are such data
 */
export function decided(
  files: readonly FileFacts[],
  configs: readonly Config[],
  isIgnored: (path: string) => boolean,
  fieldsWith: typeof fieldsBy,
): readonly FileFacts[] {
  const byFolder = new Map(configs.map((config) => [config.folder, config]));
  const homeOf = deepest([...byFolder.keys()]);
  const schemas = files.filter((file) => file.schemas.length > 0 && !isIgnored(file.path));
  const fieldsIn = oncePerValue((home) => {
    const ofHome = schemas.filter(({ path }) => (homeOf(path) ?? home) === home);
    return fieldsWith(
      byFolder.get(home)?.fields ?? new Map(),
      ofHome.flatMap((file) => file.schemas),
    );
  });
  return files.map((file) => {
    if (file.undecided.length === 0) return file;
    const fieldsOf = fieldsIn(homeOf(file.path) ?? '');
    const isOurs = (entity: Entity) => {
      const { associationMask, imsServer, scope } = fieldsOf(entity);
      return isTold(associationMask) || (isTold(imsServer) && isTold(scope));
    };
    const taken = new Set(file.undecided.filter(isOurs));
    const left = file.undecided.filter((entity) => !taken.has(entity));
    return { ...file, accounts: [...file.accounts, ...taken], undecided: left };
  });
}

const isTold = ({ at, how }: Field): boolean => at !== null && (how === 'mapping' || how === 'schema') && !isPlain(at.value);
