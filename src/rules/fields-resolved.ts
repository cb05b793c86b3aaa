import { FIELDS, type FieldName } from '../core/config.js';
import { fewOf } from '../core/few-of.js';
import { oncePer } from '../core/once-per.js';
import { hit } from '../core/rule.js';
import { type Account, gapOf } from '../model/account.js';
import type { AccountSchema } from '../model/account-schema.js';
import { attributesOf, shownPath } from '../model/attributes.js';
import { type Context, defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { configOf } from '../model/estate.js';
import { FIELD_TABLE } from '../model/field-table.js';
import type { Field } from '../model/fields.js';
import { forAccounts } from '../model/for-accounts.js';
import { hasUnknown } from '../model/sibling-fields.js';
import { hidden, hiddenPlace, isHidden } from '../model/undeclared.js';

export const fieldsResolved = defineRule({
  id: 'fields-resolved',
  section: 'reading',
  level: 'notice',
  says: 'the IMS fields of each account were found',
  check: forAccounts(function* (account, context) {
    const { fields, updates } = account;
    if (updates && FIELDS.some((name) => fields[name].why === updates && !FIELD_TABLE[name].optional)) yield updates;
    const { at: clientId } = fields.clientId;
    if (clientId?.value.trim() === '' && !fields.clientId.why && declared(context).clientIds.length === 0)
      yield hit(clientId, 'The IMS client identifier is empty.', {
        help: 'Fill it in on the account, and export it again.',
        value: 'clientId',
      });
    const missing = FIELDS.filter((name) => {
      const { at, why } = fields[name];
      return !FIELD_TABLE[name].optional && ((at === null && !why) || hiddenPlace(name, context.estate.config));
    });
    const demanded = missing.filter((name) => name !== 'associationMask' || fields[name].xpath === null);
    const reported = demanded.filter((name) => !isHidden(`fields/${name}`, context));
    const [unsure] = demanded.flatMap((name) => hidden(`fields/${name}`, context) ?? []);
    if (unsure) yield unsure;
    if (reported.length === 0) return;
    const expected = reported.flatMap((name) => expectation(fields[name], context) ?? []);
    const where = expected.length > 0 ? ` Expected at ${expected.join('; ')}.` : '';
    const [gap = account.head, ...others] = reported.map((name) => gapOf(account, name));
    yield hit(others.some(({ key }) => key !== gap.key) ? account.head : gap, `Not found on this account: ${labels(reported)}.${where}`, {
      help: help(reported, account, context),
      value: reported.join(' '),
      related: reported.flatMap((name) => context.estate.mapping.get(name) ?? []).map((at) => ({ at, note: 'mapped here' })),
    });
  }),
});

const labels = (names: readonly FieldName[]): string => names.map((name) => `"${FIELD_TABLE[name].label}"`).join(', ');

/** What is known to be empty, or can be nothing else, is to be filled in; where anything else is, somebody has to say. A mapping that fits no account may be wrong. */
function help(names: readonly FieldName[], account: Account, { estate }: Context): string {
  const has = `The account has ${attributesOf(account)}.`;
  const map = `in ${configOf(estate)}: fields: { ${names.map((name) => `${name}: "@<attribute>"`).join(', ')} }`;
  const mayBeElsewhere = hasUnknown(account);
  const isEmpty = (name: FieldName) => {
    const { xpath, how } = account.fields[name];
    return !mayBeElsewhere || (xpath !== null && (how !== 'mapping' || heldBy(estate.accounts).has(name)));
  };
  const empty = names.filter(isEmpty);
  const unknown = names.filter((name) => !isEmpty(name));
  if (empty.length === 0) return `${has} Say which is which ${map}`;
  const rest = unknown.length > 0 ? `, or for ${labels(unknown)}` : '';
  const elsewhere = empty.length > 1 ? 'they are' : 'it is';
  return `Fill in ${labels(empty)} on the account and export it again: an export leaves empty settings out. If ${elsewhere} elsewhere${rest}, say where ${map}. ${has}`;
}

/** The fields that any of the accounts has. */
const heldBy = oncePer(
  (accounts: readonly Account[]): ReadonlySet<FieldName> =>
    new Set(FIELDS.filter((name) => accounts.some(({ fields }) => fields[name].at))),
);

/** Where a field was looked for, and who said so; null where nobody did. */
function expectation({ xpath, how }: Field, { estate: { config, schemas } }: Context): string | null {
  if (xpath === null) return null;
  const path = shownPath(xpath);
  if (how === 'mapping') return `${path}, as "fields:" in ${config?.path} says`;
  if (how === 'schema') return `${path}, as the schema in ${filesOf(schemas)} says`;
  return `${path}, where ${how === 'base' ? 'the base' : 'another account'} has it`;
}

/** More files than these are not told one by one. */
const FEW = 3;

const filesOf = oncePer((schemas: readonly AccountSchema[]): string => fewOf([...new Set(schemas.map(({ path }) => path))], FEW));
