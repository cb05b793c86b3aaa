import { describe, expect, it } from 'vitest';
import { joinReports } from '../../src/core/join-reports.js';
import { unchecked } from '../../src/core/not-checked.js';
import type { Check, Report } from '../../src/core/report.js';
import { account } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';
import { reportOf } from '../support/reports.js';

const check = (rule: string, instance: string, reason: string | null): Check => ({
  section: 'Association mask',
  rule,
  instance,
  estate: '',
  status: reason === null ? 'pass' : 'not-checked',
  reason,
});
const report = (...checks: Check[]): Report =>
  reportOf([], {
    checks,
    instances: [...new Set(checks.map(({ instance }) => instance))].map((name) => ({ name, estate: '', role: null, url: null, files: [] })),
  });
const joined = (reports: Readonly<Record<string, Report>>) =>
  joinReports(
    Object.entries(reports).map(([name, each]) => ({ name, report: each })),
    '0.0.0',
    { gate: 'all', failOn: 'error' },
  );

describe('what could not be checked', () => {
  it('names the instances, so that a rule with two reasons is understood', () => {
    const found = unchecked(report(check('mask-prefix', 'prod', 'the mask is wrong'), check('mask-prefix', 'stage', 'declare groups')));
    expect(found).toEqual([
      { reason: 'the mask is wrong', rules: ['mask-prefix'], owners: ['prod'] },
      { reason: 'declare groups', rules: ['mask-prefix'], owners: ['stage'] },
    ]);
  });

  it('names none where it is so in all of them', () => {
    const all = ['prod', 'stage'].flatMap((instance) => [check('a', instance, 'declare'), check('b', instance, 'declare')]);
    expect(unchecked(report(...all))).toEqual([{ reason: 'declare', rules: ['a', 'b'], owners: [] }]);
  });

  it('tells a reason again for rules that it holds for elsewhere', () => {
    const some = [check('a', 'prod', 'declare'), check('a', 'stage', 'declare'), check('b', 'prod', 'declare'), check('b', 'stage', null)];
    expect(unchecked(report(...some)).map(({ rules, owners }) => [rules, owners])).toEqual([
      [['a'], []],
      [['b'], ['prod']],
    ]);
  });

  it('names a repository alone where it is so in all of its instances', () => {
    const whole = report(check('a', 'prod', 'declare'), check('a', 'stage', 'declare'));
    const half = report(check('a', 'prod', 'declare'), check('a', 'stage', null));
    const ownersOf = (reports: Readonly<Record<string, Report>>) => unchecked(joined(reports)).map(({ owners }) => owners);
    expect(ownersOf({ 'acme/web': whole, 'acme/shop': half })).toEqual([['acme/web', 'acme/shop: prod']]);
    expect(ownersOf({ 'acme/web': whole, 'acme/shop': whole })).toEqual([[]]);
  });

  it('names no file where it is the same for the accounts of all instances', () => {
    const secret = 'imsClientSecret';
    const files = Object.fromEntries(
      ['prod', 'stage', 'dev'].map((name) => [
        `${name}/a.xml`,
        account({
          callbackServer: `https://${name}.acme.example`,
          imsScope: null,
          [secret]: name === 'dev' ? '@AAAAAAAAAAAAAAAAAAAAAA==' : null,
        }),
      ]),
    );
    const told = unchecked(lintFiles(files).report);
    const of = (rule: string) => told.filter(({ rules }) => rules.includes(rule)).map(({ reason, owners }) => [reason, owners]);
    expect(of('client-secret-unexposed')).toEqual([
      ['the account has no client secret, which is normal: exports leave it out', ['prod', 'stage']],
    ]);
    expect(of('client-secret-correct')).toEqual([
      ['the client secret of the account is encrypted with the key of the instance, so it can be neither read nor compared', ['dev']],
      ['the account has no client secret, which is normal: exports leave it out', ['prod', 'stage']],
    ]);
    expect(of('scope-wellformed').map(([, owners]) => owners)).toEqual([['dev'], ['prod', 'stage']]);
    expect(of('scope-wellformed')[1]?.[0]).toMatch(
      /^"IMS scope" was not found on the account, which has @name, .*; declare it under "fields: scope:"$/,
    );
    const two = { 'prod/a.xml': account({ imsScope: null }), 'prod/b.xml': account({ name: 'Adobe_Experience_Cloud' }) };
    const [scope] = unchecked(lintFiles(two).report).filter(({ rules }) => rules.includes('scope-wellformed'));
    expect(scope?.reason).toMatch(/^the account in prod\/a\.xml has no value for "IMS scope"/);
  });
});
