import { child, type DataMap, type DataNode, items } from '../formats/data.js';
import type { Problem } from '../formats/problem.js';
import { ACCOUNT_NAME, isOurName } from './account-name.js';
import { cutOff, dataEntity, defines, type Entity, SCHEMAS } from './entity.js';
import { resolveFields } from './fields.js';
import { leafKey } from './leaves.js';
import { isSpeltAsOurs } from './sign-in-fields.js';

export interface CampaignData {
  readonly accounts: readonly Entity[];
  /** Accounts that are removed or only referred to. */
  readonly references: readonly Entity[];
  readonly groups: readonly Entity[];
  readonly operators: readonly Entity[];
  readonly problem: Problem | null;
}

/**
 * Entities in the JSON and YAML of the Campaign SDK: `{ extAccount: […] }`, or one entity alone that says what it is
 * by `xtkschema` or, for an account, by its name.
 */
export function readCampaignData(path: string, documents: readonly DataNode[]): CampaignData {
  const roots = documents.flatMap((root) => (root.kind === 'list' ? root.items : [root])).filter((root) => root.kind === 'map');
  const read = (schema: string) => roots.flatMap((root) => entitiesIn(path, root, schema));
  const accounts = read('nms:extAccount');
  return {
    accounts: accounts.filter(defines),
    references: accounts.filter((account) => !defines(account)),
    groups: read('xtk:group').filter(defines),
    operators: read('xtk:operator').filter(defines),
    problem: cutOff(accounts),
  };
}

function entitiesIn(path: string, root: DataMap, schema: string): Entity[] {
  const kind = SCHEMAS.get(schema) ?? '';
  const declared = scalar(root, 'xtkschema') ?? scalar(root, 'schema');
  const listed = child(root, kind);
  if (listed && listed.kind !== 'scalar' && (kind === 'extAccount' || declared === schema)) {
    const maps = listed.kind === 'map' ? [listed] : items(listed).filter((item) => item.kind === 'map');
    return maps.map((map) => dataEntity(path, kind, map));
  }
  if (declared !== schema && (kind !== 'extAccount' || !mayBeOurs(root))) return [];
  const alone = dataEntity(path, kind, root);
  return declared === schema || isAccount(alone) ? [alone] : [];
}

const mayBeOurs = ({ entries }: DataMap): boolean =>
  entries.some(({ key, value }) => leafKey(key) === 'name' && value.kind === 'scalar' && isOurName(value.decoding.value)) ||
  entries.some(({ key }) => /^@?ims|mask$/i.test(key));

/**
 * The exact name says it; a name like it, as many a client of Adobe's sign-in has, only beside a field that no such
 * client has; any other name where the fields can be of nothing else.
 */
function isAccount(entity: Entity): boolean {
  const name = entity.leaves.get('name')?.value ?? '';
  if (name === ACCOUNT_NAME) return true;
  const fields = resolveFields(entity, new Map(), new Map());
  if (isOurName(name)) return fields.imsServer.how === 'spelling' || fields.associationMask.how === 'spelling';
  return name !== '' && isSpeltAsOurs(fields);
}

const scalar = (map: DataMap, key: string): string | null => {
  const value = child(map, key);
  return value?.kind === 'scalar' ? value.decoding.value : null;
};
