import { FIELDS, type FieldName, perField } from '../core/config.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located, Place } from '../core/span.js';
import { ACCOUNT_NAME, isOurName } from './account-name.js';
import type { AccountSchema } from './account-schema.js';
import { type AccountType, isComparable, isNumber, OTHER_TYPES, withoutZeros } from './account-type.js';
import type { Entity } from './entity.js';
import { FIELD_TABLE } from './field-table.js';
import { type Field, type Fields, type KnownPaths, MAX_VALUE, NOWHERE, resolveFields } from './fields.js';
import { MAX_XPATH } from './leaves.js';
import { learnFromSiblings } from './sibling-fields.js';
import { isOfSignIn, isUnmistakable } from './sign-in-fields.js';
import { filledIn, isTemplate } from './template.js';

/** The external account through which Campaign signs in with IMS, its fields resolved. */
export interface Account {
  readonly path: string;
  /** The element's name: where a missing attribute is shown. */
  readonly head: Place;
  readonly elements: Entity['elements'];
  readonly name: Located<string>;
  readonly type: Located<string> | null;
  /** The type, alike for number and name of the one that is known. */
  readonly kind: string | undefined;
  readonly active: Located<string> | null;
  readonly fields: Fields;
  /** All attributes that are there. */
  readonly leaves: Entity['leaves'];
  /** Why what is missing is no fault: it changes only what it names; null where it says all. */
  readonly updates: NotChecked | null;
  /** Values of fields that are longer than {@link MAX_VALUE}. */
  readonly tooLong: readonly Located<string>[];
}

/** What an estate knows about its accounts beside the accounts. */
export interface AccountKnowledge {
  readonly mapping: ReadonlyMap<FieldName, Located<string>>;
  readonly schemas: readonly AccountSchema[];
  readonly type: AccountType | null;
  /** Those of the base. */
  readonly former: readonly Account[];
  /** Why it is not known where accounts have a field, wherever it seems to be; null where nothing hides that. */
  readonly hiddenPlace: (name: FieldName) => NotChecked | null;
}

/** Of all external accounts the ones that are meant to be the Marketing/Experience Cloud account. */
export function ourAccounts(entities: readonly Entity[], knowledge: AccountKnowledge): Account[] {
  const ours = ourEntities(entities, knowledge);
  return learnFromSiblings(ours, knowledge.former).map((fields, index) =>
    account((ours[index] as (typeof ours)[number]).entity, fields, knowledge),
  );
}

/** The same as they stand there, with the fields that are found in each alone. */
export function ourEntities(
  entities: readonly Entity[],
  { mapping, schemas, type }: Omit<AccountKnowledge, 'former' | 'hiddenPlace'>,
): { readonly entity: Entity; readonly fields: Fields }[] {
  const fieldsOf = fieldsBy(mapping, schemas);
  const resolved = entities.map((entity) => ({ entity, fields: fieldsOf(entity) }));
  const isOther = otherType(entities);
  return resolved.filter(({ entity, fields }) => isOurs(entity, fields, type, isOther));
}

/** The fields that are found in an account alone, by the mapping and the schemas of its estate, the first of which counts. */
export function fieldsBy(mapping: AccountKnowledge['mapping'], schemas: readonly AccountSchema[]): (entity: Entity) => Fields {
  const mapped: KnownPaths = new Map([...mapping].map(([name, { value }]) => [name, value]));
  const learned = learnedFrom(schemas);
  return (entity) => resolveFields(entity, mapped, learned);
}

/** Made once: each file outside of all estates is asked by itself. */
const learnedFrom = oncePer(
  (schemas: readonly AccountSchema[]): KnownPaths => new Map(schemas.toReversed().flatMap(({ fields }) => [...fields])),
);

/**
 * By its name, or by its type where that is known; where it is not, by its fields: two of them, one of which no
 * other kind of external account has. One of another type than those of the right name is of another kind then.
 */
function isOurs(entity: Entity, fields: Fields, type: AccountType | null, isOther: (type: string) => boolean): boolean {
  if (isOurName(entity.leaves.get('name')?.value ?? '')) return true;
  const number = typeOf(entity)?.value;
  if (type !== null && number !== undefined && isComparable(type, number)) return type.accepted.includes(number);
  if (number !== undefined && isOther(number)) return false;
  const found = FIELDS.filter((name) => fields[name].at !== null);
  return found.length >= 2 && isOfSignIn(fields) && found.some((name) => isUnmistakable(name, fields[name]));
}

/** Whether a type is that of another kind of account for sure, or another than all of the right name have. */
function otherType(entities: readonly Entity[]): (type: string) => boolean {
  const named = entities.filter(({ leaves }) => leaves.get('name')?.value === ACCOUNT_NAME);
  const types = new Set(named.flatMap((entity) => typeOf(entity)?.value || []).filter((type) => !OTHER_TYPES.has(type)));
  const forms = new Set([...types].map(isNumber));
  return (type) => OTHER_TYPES.has(type) || (type !== '' && forms.has(isNumber(type)) && !types.has(type));
}

function typeOf({ leaves }: Entity): Located<string> | null {
  const type = leaves.get('type');
  return type ? { ...type, value: withoutZeros(type.value) } : null;
}

function account(entity: Entity, found: Fields, { type: known, hiddenPlace }: AccountKnowledge): Account {
  const { path, head, elements, leaves } = entity;
  const type = typeOf(entity);
  const made = {
    path,
    head,
    elements,
    name: leaves.get('name') ?? { ...head, value: '' },
    type,
    kind: type && known?.accepted.includes(type.value) ? known.accepted[0] : type?.value,
    active: leaves.get('active') ?? null,
    fields: perField((name) => unlessHidden(name, judgeable(name, found[name], path), hiddenPlace(name))),
    leaves,
    updates: null,
    tooLong: FIELDS.flatMap((name) => found[name].at ?? []).filter(isTooLong),
  };
  return leaves.get('_operation')?.value === 'update' ? updating(made) : made;
}

function updating(account: Account): Account {
  const { path, fields } = account;
  const updates = notChecked(`${path} only updates the account, and leaves what it does not name unchanged`);
  return {
    ...account,
    updates,
    fields: perField((name) => (fields[name].at || fields[name].why ? fields[name] : { ...fields[name], why: updates })),
  };
}

/** The accounts of an instance: one without any field and type only updates another that is called the same. */
export const besideOthers = oncePer((accounts: readonly Account[]): readonly Account[] => {
  const defined = new Set(accounts.flatMap((account) => (isBare(account) ? [] : account.name.value)));
  return accounts.map((account) => (isBare(account) && defined.has(account.name.value) ? updating(account) : account));
});

const isBare = ({ type, fields }: Account): boolean => type === null && FIELDS.every((name) => !fields[name].at && !fields[name].why);

const isTooLong = ({ value }: Located<string>): boolean => value.length > MAX_VALUE;

/** A field, without its value where nobody can judge that. */
function judgeable(name: FieldName, field: Field, path: string): Field {
  const { at } = field;
  if (at === null) return field;
  const { label } = FIELD_TABLE[name];
  if (isTooLong(at)) return { ...field, at: null, why: notChecked(`the value of "${label}" in ${path} is too long: see file-readable`) };
  // A placeholder for the secret is a finding of its own.
  const isOpen = name !== 'clientSecret' && isTemplate(at.value);
  return isOpen
    ? { ...field, at: null, open: at, why: filledIn(`the ${label.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`, at) }
    : field;
}

/** A guess in place of what somebody declared is not judged; by those of two fields, accounts and clients are told apart all the same. */
function unlessHidden(name: FieldName, field: Field, why: NotChecked | null): Field {
  if (!why) return field;
  return name === 'callbackUrl' || name === 'clientId' ? { ...field, why } : { ...NOWHERE, why };
}

/** Where it is shown that a field is missing: at the name of the element that would hold it, as far as there is one. */
export function gapOf({ head, elements, fields }: Account, name: FieldName): Place {
  const element = parentsOf(fields[name].xpath ?? '').find((xpath) => elements.has(xpath));
  return elements.get(element ?? '') ?? head;
}

/** From the innermost on, as far as an element of that xpath may be known; accounts by the thousand ask the same. */
const parentsOf = oncePerValue((xpath): readonly string[] => {
  const steps = xpath
    .slice(0, MAX_XPATH + 1)
    .split('/')
    .slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/')).reverse();
}, 1000);
