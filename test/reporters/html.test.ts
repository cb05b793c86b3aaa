import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/characters.js';
import type { GroupTable } from '../../src/core/group-table.js';
import { joinReports } from '../../src/core/join-reports.js';
import type { Linted } from '../../src/core/linted.js';
import { html } from '../../src/reporters/html.js';
import { account, profiles } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';
import { finding, hostile, hostileFinding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const page = (linted: Linted, options: Partial<typeof PLAIN> = {}) => html(linted, { ...PLAIN, ...options });

/** The page's tags with their attributes, and its text; it is written so that an XML parser reads it too. */
function read(linted: Linted): { tags: string[]; text: string; attributes: Record<string, string>[] } {
  const tags: string[] = [];
  const attributes: Record<string, string>[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    tags.push([tag.name, ...Object.keys(tag.attributes)].join(' '));
    attributes.push(tag.attributes as Record<string, string>);
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(page(linted).replace(/<(style|script)>[\s\S]*?<\/\1>/g, '<$1/>')).close();
  return { tags, text, attributes };
}

const seen = (text: string): string => visible(text).replace(/\uffff/g, '<U+FFFF>');
const withoutQuotes = (text: string): string => seen(text).replace(/"([^"]+)"/g, '$1');

describe('the HTML report', () => {
  it('lets hostile texts be nothing but text', () => {
    const plain = read(lintedOf(reportOf([finding({ message: 'x', help: 'x', related: [{ ...finding(), note: 'x' }] })])));
    fc.assert(
      fc.property(hostileFinding, hostile, (one, reason) => {
        const sound = { ...one, help: one.help ?? 'x', instance: one.instance ?? 'prod', message: one.message.replaceAll('"', '') };
        const found = {
          ...sound,
          help: sound.help.replaceAll('"', ''),
          related: one.related.map((each) => ({ ...each, note: each.note.replaceAll('"', '') })),
        };
        const report = reportOf([found]);
        const { tags, text } = read(lintedOf(report));
        expect(tags).toEqual(plain.tags);
        expect(text).toContain(seen(found.message));
        expect(text).toContain(seen(found.path));
        const more = read(
          lintedOf({ ...reportOf([one]), suppressed: [{ ...one, reason }], weakened: [{ path: reason, message: reason }] }),
        );
        expect(more.text).toContain(withoutQuotes(one.message));
        expect(more.tags.filter((tag) => /^(?:script|style|img|iframe|object|base)\b/.test(tag))).toEqual(['style', 'script']);
      }),
    );
  });

  it('gives no attribute and no address to what a foreign report says', () => {
    const bad = finding({ docs: 'javascript:alert(1)', rule: 'x' });
    const instances = [{ name: 'prod', estate: '', role: null, url: 'javascript:alert(1)', files: [] }];
    const { attributes } = read(lintedOf(reportOf([bad], { instances })));
    expect(
      attributes.flatMap(({ href }) => (href === undefined ? [] : [href])).filter((href) => !/^(?:https:|#|data:,$)/.test(href)),
    ).toEqual([]);
    expect(attributes.flatMap((each) => Object.keys(each)).filter((name) => /^on|^style$/.test(name))).toEqual([]);
  });

  it('runs no script and loads nothing but its own', () => {
    const shown = page(lintedOf(reportOf([finding()])));
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(shown)?.[1] ?? '';
    const hash = (tag: string) =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(shown)?.[1] ?? '')
        .digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash('script')}'`);
    expect(policy).toContain(`style-src 'sha256-${hash('style')}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('shows the line with its mark, and no secret in it', () => {
    const files = {
      'prod/extaccount.xml': account({ imsClientSecret: 'p8e-Zm9vYmFyYmF6', callbackServer: 'http://campaign.acme.example' }).replaceAll(
        '\n      ',
        ' ',
      ),
    };
    const shown = page(lintFiles(files));
    expect(shown).toContain('<mark>http://campaign.acme.example</mark>');
    expect(shown).not.toContain('p8e-Zm9vYmFyYmF6');
  });

  it('links to the lines where the repository is known, and only there', () => {
    const linted = lintedOf(reportOf([finding({ path: 'a b/é.xml' })]));
    const links = { server: 'https://github.example', repository: 'acme/web', revision: 'abc' };
    expect(page(linted, { links })).toContain('href="https://github.example/acme/web/blob/abc/a%20b/%C3%A9.xml#L4"');
    expect(page(linted)).not.toContain('/blob/abc/');
    expect(page(linted, { links: { ...links, server: 'javascript:alert(1)' } })).not.toContain('javascript:');
  });

  it('shows how groups fit, and why they were not compared', () => {
    const row = { mask: 'campaign - acme - ', group: 'admin', dashboard: 'campaign - acme - admin', fit: 'match' as const };
    const tables: GroupTable[] = [
      { instance: 'prod', estate: '', reason: null, rows: [row, { ...row, group: null, dashboard: '<b>', fit: 'no-operator' }] },
      { instance: 'stage', estate: '', reason: 'declare "groups:"', rows: [] },
    ];
    const { text } = read(lintedOf(reportOf([finding()]), {}, tables));
    for (const word of ['matches', 'no operator group', 'Not compared: declare groups:', '<b>']) expect(text).toContain(word);
  });

  it('says so where nothing was found, or nothing was there to check', () => {
    expect(page(lintedOf(reportOf([], { instances: [{ name: 'prod', estate: '', role: null, url: null, files: [] }] })))).toContain(
      'Passed',
    );
    expect(page(lintedOf(reportOf([])))).toContain('Nothing to check');
  });

  it('shows repositories, and what several of them have', () => {
    const report = reportOf([finding()]);
    const named = ['acme/web', 'acme/shop'].map((name) => ({ name, report: { ...report, source: { ...report.source, revision: 'abc' } } }));
    const linted = lintedOf(joinReports(named, '0.0.0', { gate: 'all', failOn: 'error' }));
    const { text } = read(linted);
    for (const word of ['acme/web: prod', 'acme/shop: prod', 'In several repositories', '2 repositories']) expect(text).toContain(word);
    const links = { server: 'https://github.example', repository: null, revision: null };
    expect(page(linted, { links })).toContain('https://github.example/acme/shop/blob/abc/prod/extaccount.xml#L4');
  });
});

describe('the table of groups', () => {
  it('is made of what is tracked and declared', () => {
    const files = {
      'prod/extaccount.xml': account(),
      'prod/groups.xml':
        '<package><entities schema="xtk:group"><group name="admin"/><group name="support"/><group name="Delivery"/></entities></package>',
      '.campaign-ims.yml': profiles(
        'campaign - acme - admin',
        'campaign - acme - delivery',
        'campaign - acme - workflow',
        'campaign - acme - analysis',
      ),
    };
    const [table] = lintFiles(files).groups();
    expect(table?.rows.map(({ group, dashboard, fit }) => [group, dashboard, fit])).toEqual([
      ['admin', 'campaign - acme - admin', 'match'],
      ['support', null, 'no-dashboard'],
      ['Delivery', 'campaign - acme - delivery', 'near'],
      [null, 'campaign - acme - workflow', 'no-operator'],
      [null, 'campaign - acme - analysis', 'no-operator'],
    ]);
  });

  it('says what it lacks', () => {
    const [table] = lintFiles({ 'prod/extaccount.xml': account() }).groups();
    expect(table).toMatchObject({ rows: [], reason: expect.stringContaining('declare') });
  });
});
