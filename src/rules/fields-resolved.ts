import { FIELDS } from '../core/config.js';
import { hit } from '../core/rule.js';
import { attributesOf, defineRule, forAccounts } from '../model/context.js';
import { FIELD_TABLE } from '../model/field-table.js';

export const fieldsResolved = defineRule({
  id: 'fields-resolved',
  section: 'reading',
  level: 'notice',
  says: 'the IMS fields of each account were found',
  check: forAccounts(function* (account) {
    const { fields, head, tooLong } = account;
    const missing = FIELDS.filter(
      (name) =>
        fields[name].at === null && !FIELD_TABLE[name].optional && !tooLong.some(({ key }) => key.endsWith(`/${fields[name].xpath}`)),
    );
    const reported = missing.filter((name) => name !== 'associationMask' || fields[name].xpath === null);
    if (reported.length === 0) return;
    const labels = reported.map((name) => `"${FIELD_TABLE[name].label}"`).join(', ');
    const known = reported.filter((name) => fields[name].xpath !== null).map((name) => fields[name].xpath);
    const unknown = reported.filter((name) => fields[name].xpath === null);
    const where = known.length > 0 ? ` Expected at ${known.join(', ')}.` : '';
    const map = unknown.map((name) => `${name}: "<attribute>"`).join(', ');
    yield hit(head, `Not found on this account: ${labels}.${where}`, {
      help: [`The account has ${attributesOf(account)}.`, map && `Say which is which in .campaign-ims.yml: fields: { ${map} }`]
        .filter(Boolean)
        .join(' '),
      value: reported.join(' '),
    });
  }),
});
