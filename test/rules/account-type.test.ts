import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'account-type';
const SCHEMA = `<srcSchema name="extAccount" namespace="nms"><enumeration name="type">
  <value label="Bounce" name="bounce" value="0"/><value label="Adobe Marketing Cloud" name="amc" value="10"/>
</enumeration></srcSchema>`;
const declared = (type: string) => ({ '.campaign-ims.yml': `accountType: ${type}\n` });
const missing = account({ type: null }).replace('<extAccount', '<⟦extAccount⟧');

describe(RULE, () => {
  it.each<[string, Files]>([
    ['not the declared number', { ...declared('10'), 'prod/a.xml': account({ type: '⟦11⟧' }) }],
    ['not the declared name', { ...declared('imsAccount'), 'prod/a.xml': account({ type: '⟦delivery⟧' }) }],
    ["not the schema's number", { 'nms_extAccount.xml': SCHEMA, 'prod/a.xml': account({ type: '⟦0⟧' }) }],
    ['missing', { ...declared('10'), 'prod/a.xml': missing }],
    ['empty', { ...declared('10'), 'prod/a.xml': account({ type: '⟦⟧' }) }],
    ["not production's", { 'prod/a.xml': account(), 'stage/a.xml': account({ type: '⟦7⟧' }) }],
    ["missing, unlike production's", { 'prod/a.xml': account(), 'stage/a.xml': missing }],
  ])('points at a type that is %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings.map(({ level }) => level)).toEqual(['error']);
  });

  it.each<[string, Files]>([
    ['declared as a number', { ...declared('10'), 'prod/a.xml': account() }],
    ['declared as a text', { ...declared('"10"'), 'prod/a.xml': account() }],
    ['in the schema by number', { 'nms_extAccount.xml': SCHEMA, 'prod/a.xml': account() }],
    ['in the schema by name', { 'nms_extAccount.xml': SCHEMA, 'prod/a.xml': account({ type: 'amc' }) }],
    ['declared by the number of the name in the schema', { ...declared('10'), 's.xml': SCHEMA, 'prod/a.xml': account({ type: 'amc' }) }],
  ])('is silent where the type is %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it('shows the other account where no type is known', () => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account(), 'stage/a.xml': account({ type: '7' }) });
    expect(finding).toMatchObject({ instance: 'stage', related: [{ path: 'prod/a.xml', note: 'its type is "10"' }] });
  });

  it('is not checked where the type is unknown and all agree', () => {
    const checks = checksOf(RULE, { 'prod/a.xml': account(), 'stage/a.xml': account() });
    expect(checks).toMatchObject([{ status: 'not-checked' }, { status: 'not-checked' }]);
    expect(checks[0]?.reason).toContain('accountType:');
  });
});
