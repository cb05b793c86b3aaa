import { grouped } from '../core/grouped.js';
import { placeOf } from '../core/secret-forms.js';
import type { Located } from '../core/span.js';
import { type Budget, STEPS, spend, usedUp } from '../formats/budget.js';
import { LimitReached, limit, type Problem } from '../formats/problem.js';
import { type OpenElement, scanXml } from '../formats/xml-scan.js';
import { xmlTree } from '../formats/xml-tree.js';
import { type AccountSchema, accountSchema } from './account-schema.js';
import { isOurXml } from './campaign-signs.js';
import { type Entities, entitiesOf } from './entities.js';
import { type Entity, SCHEMAS, xmlEntity } from './entity.js';
import { secretsAt, secretsInTree } from './secrets-in-tree.js';
import { type ServerFile, serverFile } from './server-file.js';

/** What an XML file of Campaign's holds of what matters here. */
export interface CampaignXml extends Entities {
  readonly schemas: readonly AccountSchema[];
  readonly servers: readonly ServerFile[];
  /** What stands under names that look like a secret's, whatever else it is. */
  readonly secrets: readonly Located<string>[];
  /** Where reading stopped, whosever file it is. */
  readonly broken?: Problem | null;
}

/**
 * Reads packages, bare entities, collections, schemas and server files out of one document.
 * @param budget what all files may take together
 */
export function readCampaignXml(path: string, text: string, budget: Budget): CampaignXml {
  const scan = scanXml(text, labelOf);
  spend(budget, STEPS.xmlTag * scan.tags);
  const entities: { readonly schema: string; readonly entity: Entity }[] = [];
  const schemas: AccountSchema[] = [];
  const servers: ServerFile[] = [];
  const secrets = [...secretsAt(path, text, scan.named, budget), ...scan.namedRest.map((span) => placeOf(path, span))];
  const isOurs = scan.problem && isOurXml(path, text, scan.selected.length > 0 || scan.unclosed.some(isList));
  let problem = isOurs ? scan.problem : null;
  for (const { label, span } of scan.problem ? [] : scan.selected) {
    if (!spend(budget, stepsOf(label))) {
      problem ??= usedUp(span.start + 1);
      break;
    }
    try {
      const tree = xmlTree(text, span, budget);
      if (tree === null) continue;
      for (const secret of secretsInTree(path, text, tree)) secrets.push(secret);
      if (label === 'serverConf') servers.push(serverFile(path, tree));
      else if (label === 'xtk:srcSchema') schemas.push(...[accountSchema(path, tree)].filter((schema) => schema !== null));
      else entities.push({ schema: label, entity: xmlEntity(path, tree) });
    } catch (error) {
      if (!(error instanceof LimitReached)) throw error;
      problem ??= limit(error.message.replace(/\.?$/, '.'), span.start + 1);
    }
  }
  const [mask] = servers.flatMap(({ dnsMasks }) => dnsMasks.slice(0, 1));
  if (mask && !spend(budget, STEPS.mask * servers.reduce((sum, { dnsMasks }) => sum + dnsMasks.length, 0)))
    problem ??= usedUp(mask.span.start);
  const bySchema = grouped(entities, ({ schema }) => schema);
  const found = entitiesOf((schema) => (bySchema.get(schema) ?? []).map(({ entity }) => entity), problem);
  return { ...found, schemas, servers, secrets, broken: scan.problem };
}

const OF_SCHEMA: Readonly<Record<string, number>> = { 'nms:extAccount': STEPS.account, 'xtk:group': STEPS.group };
const stepsOf = (schema: string): number => OF_SCHEMA[schema] ?? STEPS.entity;

/**
 * Entities of the schemas that count: in a package under `<entities schema>`, alone as a root, or in a collection.
 * Text that only mentions an account, in a script or a form, never is an element at such a place.
 */
function labelOf(element: OpenElement, ancestors: readonly OpenElement[]): string | null {
  const parent = ancestors.at(-1);
  if (!parent) return labelOfRoot(element);
  const schema = parent.name === 'entities' ? (parent.attributes.schema ?? '') : schemaInCollection(element, parent, ancestors.length);
  return SCHEMAS.get(schema) === element.name && outermost(ancestors) >= ancestors.length - 1 ? schema : null;
}

const isList = ({ name, attributes }: OpenElement): boolean => name === 'entities' && SCHEMAS.has(attributes.schema ?? '');

/** Where the first list of entities stands among open elements; what is a list in another's entity is its content. */
function outermost(ancestors: readonly OpenElement[]): number {
  const at = ancestors.findIndex(({ name }) => name === 'entities');
  return at === -1 ? ancestors.length : at;
}

function labelOfRoot({ name, attributes }: OpenElement): string | null {
  if (/^serverconf$/i.test(name)) return 'serverConf';
  const schema = attributes.xtkschema ?? (name === 'extAccount' ? 'nms:extAccount' : name === 'srcSchema' ? 'xtk:srcSchema' : '');
  return SCHEMAS.get(schema) === name ? schema : null;
}

/** The collection says it, or the entity in it; groups of other schemas are called so too. */
function schemaInCollection({ name, attributes }: OpenElement, parent: OpenElement, depth: number): string {
  if (depth !== 1) return '';
  const own = name === 'extAccount' ? 'nms:extAccount' : '';
  return parent.attributes.xtkschema ?? (parent.name === `${name}-collection` ? (attributes.xtkschema ?? own) : '');
}
