import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../src/reporters/index.js';
import { account, groups, server } from './support/account.js';
import { type Files, lintFiles } from './support/lint-files.js';
import { PLAIN } from './support/reports.js';

const asked = (files: Files, ...paths: string[]) => lintFiles(files, { paths });

describe('a run narrowed to some paths', () => {
  const shared = (faulty: boolean): Files => ({
    'prod/a.xml': account(),
    'stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }),
    'conf/serverConf.xml': server({ endpoint: faulty ? 'https://ims-na1-stg1.adobelogin.com' : 'https://ims-na1.adobelogin.com' }),
    'conf/groups.xml': groups(faulty ? 'admin ' : 'admin'),
  });

  it.each(['conf', 'conf/serverConf.xml', 'conf/groups.xml'])('tells of all instances that share %s, sound or not', (path) => {
    for (const faulty of [false, true]) {
      const { report } = asked(shared(faulty), path);
      expect(report.instances.map(({ name }) => name)).toEqual(['prod', 'stage']);
      expect(report.findings.length > 0).toBe(faulty);
      expect(report.checks.length).toBeGreaterThan(0);
    }
    expect(asked(shared(false), 'stage').report.instances.map(({ name }) => name)).toEqual(['stage']);
  });

  it('says so, where a reader would take it for all', () => {
    const linted = asked(shared(false), 'conf', 'stage/a.xml');
    expect(linted.report.source.paths).toEqual(['conf', 'stage/a.xml']);
    expect(REPORTERS.text(linted, PLAIN)).toContain('; limited to conf, stage/a.xml; ');
    expect(REPORTERS.markdown(linted, PLAIN)).toContain('\n\nLimited to <code>conf</code>, <code>stage/a.xml</code>.\n\n');
    expect(REPORTERS.html(linted, PLAIN)).toContain('<p>Limited to <code>conf</code>, <code>stage/a.xml</code>.</p>');
    expect(REPORTERS.text(asked(shared(false), 'conf', 'prod', 'stage', 'dev'), PLAIN)).toContain(
      'limited to conf, prod, stage and 1 more;',
    );
    for (const all of [asked(shared(false)), asked(shared(false), '')]) {
      expect(Object.keys(all.report.source)).toEqual(
        all.report.source.paths ? ['kind', 'revision', 'base', 'paths'] : ['kind', 'revision', 'base'],
      );
      expect(REPORTERS.text(all, PLAIN)).not.toContain('limited to');
    }
  });

  it('tells of all instances where the configuration is asked about', () => {
    const files = { ...shared(false), '.campaign-ims.yml': 'ignore: ["old/**"]\n' };
    expect(asked(files, '.campaign-ims.yml').report.instances).toHaveLength(2);
  });

  it('neither fails nor passes a check by what was found elsewhere', () => {
    const files = { 'prod/a.xml': account({ callbackServer: 'http://x.example' }), 'prod/sub/g.xml': groups('admin') };
    const linted = asked(files, 'prod/sub');
    const check = linted.report.checks.find(({ rule }) => rule === 'callback-https');
    expect(check).toMatchObject({ status: 'not-checked', reason: 'what it found is in prod/a.xml, outside the given paths' });
    expect(linted.report.summary.verdict).toBe('pass');
    expect(REPORTERS.text(linted, PLAIN)).not.toContain('FAIL');
    expect(REPORTERS.junit(linted, PLAIN)).toContain('<skipped>what it found is in prod/a.xml');
  });

  describe('with a configuration outside the given paths', () => {
    const files = (root: string): Files => ({ 'a/prod/e.xml': account(), 'b/prod/e.xml': account(), '.campaign-ims.yml': root });

    it.each(['rules: { acount-unique: off }\n', 'experienceCloud:\n  clientId: [Other\n'])('tells of the mistake in %j', (root) => {
      const { report } = asked(files(root), 'a');
      expect(report.findings.map(({ rule, path }) => [rule, path])).toEqual([['config-valid', '.campaign-ims.yml']]);
      expect(report.summary.verdict).toBe('fail');
      expect(report.checks.filter(({ rule }) => rule === 'config-valid').map(({ status }) => status)).toEqual(['fail']);
    });

    it('says nothing of one that another replaces there, nor of what else is found in it', () => {
      const inner = { ...files('rules: { acount-unique: off }\n'), 'a/.campaign-ims.yml': 'accountType: 10\n' };
      expect(asked(inner, 'a').report.findings).toEqual([]);
      const absent = files('instances: { prod: { files: [a/**, b/**] }, stage: { files: [c/**] } }\n');
      expect(asked(absent, 'a').report.findings.map(({ rule }) => rule)).not.toContain('account-present');
    });
  });
});
