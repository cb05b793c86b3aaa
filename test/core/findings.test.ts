import { describe, expect, it } from 'vitest';
import { compared, type Owner } from '../../src/core/compared.js';
import { findings } from '../../src/core/findings.js';
import { fingerprint } from '../../src/core/fingerprint.js';
import { foundIn } from '../../src/core/found.js';
import type { Judgement } from '../../src/core/judge.js';
import { withoutSecrets } from '../../src/core/linted.js';
import { type Hit, hit, type Rule } from '../../src/core/rule.js';
import { lintedOf, reportOf } from '../support/reports.js';

const rules = ['b-rule', 'a-rule'].map((id): Rule<string, never> => ({ id, section: 'Scope', level: 'error', says: '', check: () => [] }));
const at = (path: string, start: number, value = 'v', key = 'k') => ({ path, key, span: { start, end: start + 1 }, value });
const judged = (rule: string, hits: Hit[], instance = 'prod', estate = ''): Judgement => ({
  rule,
  instance,
  estate,
  hits: hits.map((each) => ({ ...each, level: each.level ?? 'error', usual: each.level ?? 'error' })),
  reason: null,
});
const texts = new Map([
  ['a', 'one\r\ntwo\nthree'],
  ['b', 'x'],
  ['ends', 'one\ntwo\n'],
  ['ends in CRLF', 'one\r\n'],
  ['break', '\n'],
]);

/** What instances of head were called before, where it was otherwise. */
const FORMERLY = new Map([['production', 'prod']]);
const formersOf = ({ instance, estate }: Owner) => [{ instance: FORMERLY.get(instance ?? '') ?? instance, estate }];
const made = (judgements: Judgement[], ...before: Judgement[][]) => {
  const found = compared(
    foundIn(judgements),
    before.map((each) => ({ found: foundIn(each), formersOf, gone: () => null, come: () => null })),
  );
  return findings(rules, found, texts, ({ rule, hit }) => fingerprint(rule, hit, (text) => text));
};

describe('findings', () => {
  it('are sorted by path, place and rule, with lines and columns', () => {
    const all = made([
      judged('b-rule', [hit(at('b', 0), 'm'), hit(at('a', 6), 'm')]),
      judged('a-rule', [hit(at('a', 6), 'm'), hit(at('a', 0), 'm')]),
    ]);
    expect(all.map(({ path, rule, start, end }) => [path, rule, start.line, start.column, end.column])).toEqual([
      ['a', 'a-rule', 1, 1, 2],
      ['a', 'a-rule', 2, 2, 3],
      ['a', 'b-rule', 2, 2, 3],
      ['b', 'b-rule', 1, 1, 2],
    ]);
  });

  it.each([
    ['ends', 7, '2:4-2:4'],
    ['ends', 8, '2:4-2:4'],
    ['ends', 6, '2:3-2:4'],
    ['ends', 3, '1:4-2:1'],
    ['ends in CRLF', 4, '1:4-1:4'],
    ['break', 0, '1:1-1:1'],
  ])('stand on no line behind the last: %s at %d', (path, offset, place) => {
    const [found] = made([judged('a-rule', [hit(at(path, offset), 'm')])]);
    expect(found && `${found.start.line}:${found.start.column}-${found.end.line}:${found.end.column}`).toBe(place);
  });

  it('are one where instances share the place, and then of none', () => {
    const shared = [hit(at('a', 0), 'm')];
    const all = made([judged('a-rule', shared, 'prod', 'x'), judged('a-rule', shared, 'stage', 'x')]);
    expect(all).toMatchObject([{ instance: null, estate: 'x' }]);
    const estates = made([judged('a-rule', shared, 'prod', 'x'), judged('a-rule', shared, 'prod', 'y')]);
    expect(estates).toMatchObject([{ instance: null, estate: '' }]);
  });

  it('have the worst of the levels that estates set', () => {
    const of = (estate: string, level: 'error' | 'notice') => judged('a-rule', [{ ...hit(at('a', 0), 'm'), level }], 'prod', estate);
    expect(made([of('x', 'notice'), of('y', 'error')])).toMatchObject([{ level: 'error' }]);
    expect(made([of('x', 'error'), of('y', 'notice')])).toMatchObject([{ level: 'error' }]);
  });

  it('are new where another instance had it, or it was not as bad', () => {
    const of = (instance: string, level: 'error' | 'warning' = 'error', secret = '') =>
      judged('a-rule', [hit(at('a', 0), instance, { level, secret })], instance);
    const sound = (instance: string) => judged('a-rule', [], instance);
    const states = (head: Judgement[], base: Judgement[]) => made(head, base).map(({ instance, state }) => `${instance} ${state}`);
    expect(states([sound('prod'), of('dev')], [of('prod'), sound('dev')])).toEqual(['dev new']);
    expect(states([of('dev'), of('prod')], [of('prod'), sound('dev')])).toEqual(['dev new', 'prod existing']);
    expect(states([of('prod', 'error')], [of('prod', 'warning')])).toEqual(['prod new']);
    expect(states([of('prod', 'warning')], [of('prod', 'error')])).toEqual(['prod existing']);
    expect(states([of('prod', 'error', 'new')], [of('prod', 'error', 'old')])).toEqual(['prod new']);
    expect(states([of('production')], [of('prod')])).toEqual(['production existing']);
    expect(states([sound('prod'), of('dev')], [of('prod')])).toEqual(['dev new']);
    expect(states([of('prod')], [of('prod'), of('dev')])).toEqual(['prod existing']);
    // What several share is the same for each of them.
    const shared = [hit(at('a', 0), 'm')];
    const both = [judged('a-rule', shared, 'prod'), judged('a-rule', shared, 'dev')];
    expect(states(both, [judged('a-rule', shared, 'prod')])).toEqual(['null existing']);
    expect(states([judged('a-rule', shared, 'dev')], both)).toEqual(['dev existing']);
  });

  it('are existing as often as in the one of several commits that has most of them', () => {
    const of = (count: number) => [
      judged(
        'a-rule',
        Array.from({ length: count }, (_, index) => hit(at('a', index), 'm')),
      ),
    ];
    for (const before of [
      [of(2), of(1)],
      [of(1), of(2)],
      [of(2), []],
    ])
      expect(made(of(3), ...before).map(({ state }) => state)).toEqual(['existing', 'existing', 'new']);
  });

  it('are existing as often as they were before, wherever they moved', () => {
    const moved = [judged('a-rule', [hit(at('a', 99), 'm')])];
    const hits = [judged('a-rule', [hit(at('a', 0), 'm'), hit(at('a', 1), 'm'), hit(at('a', 2, 'other'), 'm')])];
    expect(made(hits, moved).map(({ state }) => state)).toEqual(['existing', 'new', 'new']);
    expect(made(hits, moved, moved).map(({ state }) => state)).toEqual(['existing', 'new', 'new']);
  });
});

describe('fingerprint', () => {
  it('rests on rule, path, structural place and value, and nothing else', () => {
    const printOf = (rule: string, found: Hit) => fingerprint(rule, found, (text) => text.replace('secret', ''));
    const print = printOf('r', hit(at('a', 0), 'm'));
    expect(printOf('r', hit(at('a', 7), 'other words'))).toBe(print);
    expect(printOf('r', hit(at('a', 0, 'vsecret', 'ksecret'), 'm'))).toBe(print);
    for (const other of [hit(at('b', 0), 'm'), hit(at('a', 0, 'w'), 'm'), hit(at('a', 0, 'v', 'l'), 'm')])
      expect(printOf('r', other)).not.toBe(print);
    expect(printOf('s', hit(at('a', 0), 'm'))).not.toBe(print);
    expect(print).toMatch(/^[\da-f]{32}$/);
  });
});

describe('withoutSecrets', () => {
  it('takes a known secret out of every message', () => {
    const found = made([
      judged('a-rule', [hit(at('a', 0), 'it is hunter22', { help: 'not hunter22', related: [{ at: at('a', 0), note: 'hunter22 here' }] })]),
    ]);
    const report = {
      version: 1 as const,
      tool: { name: 'campaign-ims-check' as const, version: '' },
      source: { kind: 'index' as const, revision: null, base: null },
      files: { tracked: 0, read: 0 },
      instances: [],
      findings: found,
      checks: [
        { section: 'Scope' as const, rule: 'a-rule', instance: 'prod', estate: '', status: 'not-checked' as const, reason: 'hunter22' },
      ],
      suppressed: found.map((each) => ({ ...each, reason: 'hunter22' })),
      weakened: [],
      summary: { error: 1, warning: 0, notice: 0, new: 1, verdict: 'fail' as const },
    };
    const clean = withoutSecrets({
      report,
      texts,
      judged: new Set(),
      secrets: [at('a', 0, 'hunter22')],
      unread: new Set(),
      veilOf: () => null,
      groups: () => [],
      pointers: [],
      newPointers: [],
      fixes: [],
    });
    expect(JSON.stringify(clean.report)).not.toContain('hunter22');
  });

  it.each(['instance', 'mask', 'group', 'dashboard'])('takes it out of the table of groups: %s', (part) => {
    const row = { mask: 'm', group: 'g', dashboard: 'd', fit: 'match' as const, [part]: 'it is hunter22' };
    const table = { instance: part === 'instance' ? 'hunter22' : 'prod', estate: '', reason: null, rows: [row] };
    const [shown] = withoutSecrets({ ...lintedOf(reportOf([]), {}, [table]), secrets: [at('a', 0, 'hunter22')] }).groups();
    expect(shown?.rows).toHaveLength(1);
    expect(JSON.stringify(shown)).toContain('•••');
    const { instance, rows } = shown ?? {};
    expect(JSON.stringify([instance, rows?.map(({ mask, group, dashboard }) => [mask, group, dashboard])])).not.toContain('hunter22');
  });
});
