import { child, type DataMap, type DataNode, items } from '../formats/data.js';
import { ACCOUNT_NAME, isOurName } from './account-name.js';
import { defines, type Entities, entitiesOf } from './entities.js';
import { dataEntity, type Entity, SCHEMAS } from './entity.js';
import { resolveFields } from './fields.js';
import { leafKey } from './leaves.js';
import { isSpeltAsOurs } from './sign-in-fields.js';

/**
 * Entities in the JSON and YAML of the Campaign SDK: `{ extAccount: […] }`, beside which `{ group: […] }` and
 * `{ operator: […] }` are Campaign's too, or entities that say what they are by `xtkschema` or, for an account alone,
 * by its name.
 */
export function readCampaignData(path: string, documents: readonly DataNode[]): Entities {
  const roots = documents.flatMap((root) => (root.kind === 'list' ? root.items : [root])).filter((root) => root.kind === 'map');
  const isOfSdk = roots.some((root) => mapsIn(child(root, 'extAccount')).some(isNamed));
  const undecided: Entity[] = [];
  return { ...entitiesOf((schema) => roots.flatMap((root) => entitiesIn(path, root, schema, isOfSdk, undecided))), undecided };
}

/** Whether documents hold anything of Campaign's for sure: settings of others may be called as its accounts are. */
export function isCampaignData(path: string, documents: readonly DataNode[]): boolean {
  const { accounts, references, groups, operators } = readCampaignData(path, documents);
  return [...accounts, ...references].some(isAccount) || [...groups, ...operators].some(({ leaves }) => leaves.has('name'));
}

function entitiesIn(path: string, root: DataMap, schema: string, isOfSdk: boolean, undecided: Entity[]): Entity[] {
  const kind = SCHEMAS.get(schema) ?? '';
  const said = (map: DataMap) => scalar(map, 'xtkschema') ?? scalar(map, 'schema');
  const isSaid = said(root) === schema;
  const listed = child(root, kind);
  if (listed && listed.kind !== 'scalar') {
    const counts = (map: DataMap) =>
      isSaid || kind === 'extAccount' || (isOfSdk && isNamed(map)) || (said(root) === null && said(map) === schema);
    return mapsIn(listed)
      .filter(counts)
      .map((map) => dataEntity(path, kind, map));
  }
  if (!isSaid && (kind !== 'extAccount' || !mayBeOurs(root))) return [];
  const alone = dataEntity(path, kind, root);
  if (isSaid || isAccount(alone)) return [alone];
  if (isOurName(nameOf(alone)) && defines(alone)) undecided.push(alone);
  return [];
}

const mapsIn = (listed: DataNode | undefined): readonly DataMap[] =>
  listed?.kind === 'map' ? [listed] : items(listed).filter((item) => item.kind === 'map');

const isNamed = (map: DataMap): boolean => [scalar(map, 'name'), scalar(map, '@name')].some((name) => name !== null && name !== '');

const mayBeOurs = ({ entries }: DataMap): boolean =>
  entries.some(({ key, value }) => leafKey(key) === 'name' && value.kind === 'scalar' && isOurName(value.decoding.value)) ||
  entries.some(({ key }) => /^@?ims|mask$/i.test(key));

/**
 * The exact name says it; a name like it, as many a client of Adobe's sign-in has, only beside a field that no such
 * client has; any other name where the fields can be of nothing else.
 */
function isAccount(entity: Entity): boolean {
  const name = nameOf(entity);
  if (name === ACCOUNT_NAME) return true;
  const fields = resolveFields(entity, new Map(), new Map());
  if (isOurName(name)) return fields.imsServer.how === 'spelling' || fields.associationMask.how === 'spelling';
  return name !== '' && isSpeltAsOurs(fields);
}

const nameOf = ({ leaves }: Entity): string => leaves.get('name')?.value ?? '';

const scalar = (map: DataMap, key: string): string | null => {
  const value = child(map, key);
  return value?.kind === 'scalar' ? value.decoding.value : null;
};
