import { FIELDS } from '../core/config.js';
import { oncePer } from '../core/once-per.js';
import { hit } from '../core/rule.js';
import { gapOf } from '../model/account.js';
import type { AccountSchema } from '../model/account-schema.js';
import { attributesOf, type Context, defineRule, forAccounts, shownPath } from '../model/context.js';
import { FIELD_TABLE } from '../model/field-table.js';
import type { Field } from '../model/fields.js';
import { hidden, isHidden } from '../model/undeclared.js';

export const fieldsResolved = defineRule({
  id: 'fields-resolved',
  section: 'reading',
  level: 'notice',
  says: 'the IMS fields of each account were found',
  check: forAccounts(function* (account, context) {
    const { fields, updates } = account;
    if (updates && FIELDS.some((name) => fields[name].why === updates && !FIELD_TABLE[name].optional)) yield updates;
    const missing = FIELDS.filter((name) => fields[name].at === null && !fields[name].why && !FIELD_TABLE[name].optional);
    const demanded = missing.filter((name) => name !== 'associationMask' || fields[name].xpath === null);
    const reported = demanded.filter((name) => !isHidden(`fields/${name}`, context));
    const [unsure] = demanded.flatMap((name) => hidden(`fields/${name}`, context) ?? []);
    if (unsure) yield unsure;
    if (reported.length === 0) return;
    const labels = reported.map((name) => `"${FIELD_TABLE[name].label}"`).join(', ');
    const expected = reported.flatMap((name) => expectation(fields[name], context) ?? []);
    const where = expected.length > 0 ? ` Expected at ${expected.join('; ')}.` : '';
    const map = reported.map((name) => `${name}: "<attribute>"`).join(', ');
    const [gap = account.head, ...others] = reported.map((name) => gapOf(account, name));
    yield hit(others.some(({ key }) => key !== gap.key) ? account.head : gap, `Not found on this account: ${labels}.${where}`, {
      help: `The account has ${attributesOf(account)}. Say which is which in .campaign-ims.yml: fields: { ${map} }`,
      value: reported.join(' '),
      related: reported.flatMap((name) => context.estate.mapping.get(name) ?? []).map((at) => ({ at, note: 'mapped here' })),
    });
  }),
});

/** Where a field was looked for, and who said so; null where nobody did. */
function expectation({ xpath, how }: Field, { estate: { config, schemas } }: Context): string | null {
  if (xpath === null) return null;
  const path = shownPath(xpath);
  if (how === 'mapping') return `${path}, as "fields:" in ${config?.path} says`;
  return how === 'schema' ? `${path}, as the schema in ${filesOf(schemas)} says` : `${path}, where another account has it`;
}

/** More files than these are not told one by one. */
const FEW = 3;

const filesOf = oncePer((schemas: readonly AccountSchema[]): string => {
  const paths = [...new Set(schemas.map(({ path }) => path))];
  const more = paths.length - FEW;
  return paths.slice(0, FEW).join(', ') + (more > 0 ? ` and ${more} more` : '');
});
