import { describe, expect, it } from 'vitest';
import type { Config, Suppression } from '../../src/core/config.js';
import type { Finding } from '../../src/core/report.js';
import { hit, type Level } from '../../src/core/rule.js';
import { checks, isUnder, summarize } from '../../src/core/settle.js';
import { type Covering, inAll, suppress, suppressions } from '../../src/core/suppress.js';

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'callback-https',
  level: 'error',
  state: 'new',
  message: 'm',
  help: null,
  instance: 'prod',
  estate: '',
  path: 'a/b.xml',
  start: { line: 1, column: 1 },
  end: { line: 1, column: 2 },
  related: [],
  section: 'Callback URL',
  symptom: null,
  docs: '',
  fingerprint: 'f',
  ...changes,
});

const config = (folder: string, ...suppressions: Partial<Suppression>[]): Config => ({
  path: '.campaign-ims.yml',
  text: '',
  folder,
  instances: [],
  experienceCloud: {},
  accountType: null,
  fields: new Map(),
  rules: new Map(),
  suppress: suppressions.map((each) => ({ rule: 'callback-https', path: null, reason: 'known', until: null, ...each })),
  ignore: [],
  declaredFiles: [],
  mistakes: [],
  secrets: [],
});

describe('isUnder', () => {
  it.each([
    ['a/b', [], true],
    ['a/b', [''], true],
    ['a/b', ['a'], true],
    ['a/b', ['a/b'], true],
    ['ab', ['a'], false],
    ['a', ['a/b'], false],
    ['c/d', ['a', 'c'], true],
  ])('%s and %j: %j', (path, folders, expected) => {
    expect(isUnder(path, folders)).toBe(expected);
  });
});

describe('suppress', () => {
  const today = '2026-11-23';
  const suppressed = (with_: Config, of = finding()) => settled([of], suppressions([with_], today)).suppressed.length === 1;
  const settled = (all: Finding[], covering: Covering) => suppress(all, all.map(covering));

  it.each<[string, Config, boolean]>([
    ['the rule', config('', {}), true],
    ['another rule', config('', { rule: 'mask-present' }), false],
    ['the path', config('', { path: 'a/**' }), true],
    ['another path', config('', { path: 'b/**' }), false],
    ['a path relative to its folder', config('a', { path: 'b.xml' }), true],
    ['a path that only its folder makes the same', config('a', { path: 'a/b.xml' }), false],
    ['another folder', config('b', {}), false],
    ['until today', config('', { until: today }), true],
    ['until yesterday', config('', { until: '2026-11-22' }), false],
    ['ended, and again', config('', { until: '2026-11-22' }, { until: null }), true],
  ])('goes by %s', (_, with_, expected) => {
    expect(suppressed(with_)).toBe(expected);
  });

  it('hides nothing more once its globs have taken all comparisons that they may', () => {
    const globs = config('', { path: `*${'a'.repeat(900)}b` }, { path: 'b/*.xml' });
    const covering = suppressions([globs], today);
    const hidden = (path: string) => settled([finding({ path })], covering).suppressed.length === 1;
    expect(hidden('b/1.xml')).toBe(true);
    for (let index = 0; index < 60; index++) hidden('a'.repeat(4000 + index));
    expect(hidden('b/2.xml')).toBe(false);
  });

  it('goes by the first of several, and where none holds by the end of the first', () => {
    const several = config('', { path: 'b/*', reason: 'no' }, { until: '2026-11-20' }, { until: '2026-11-21' }, { path: 'c.xml' });
    const covering = suppressions([several], today);
    const told = (path: string) => covering({ rule: 'callback-https', path, estate: '' });
    expect([told('b/x.xml').current?.reason, told('c.xml').current?.reason]).toEqual(['no', 'known']);
    expect(told('e.xml')).toEqual({ ended: '2026-11-20', isSpent: false });
  });

  it('goes by the nearest configuration alone', () => {
    const covering = suppressions([config('', {}), config('a', { path: 'd.xml', reason: 'd' })], today);
    const told = (path: string, estate = 'a') => covering({ rule: 'callback-https', path, estate }).current?.reason;
    expect([told('x.xml', ''), told('a/d.xml'), told('a/e.xml'), told('a/b/d.xml')]).toEqual(['known', 'd', undefined, undefined]);
  });

  it('hides what an estate finds outside of its folder, where it speaks of all files', () => {
    const covering = suppressions([config('a', {}), config('b', { path: '**' }), config('c', { until: '2026-11-22' })], today);
    const of = (estate: string, path = 'shared.json') => covering({ rule: 'callback-https', path, estate });
    expect([of('a').current?.reason, of('a', 'a/x.xml').current?.reason, of('a', 'b/x.xml').current?.reason]).toEqual(
      Array(3).fill('known'),
    );
    expect([of('b').current, of('').current, of('c').ended]).toEqual([undefined, undefined, '2026-11-22']);
  });

  it('hides what several estates have where each of them hides it', () => {
    const covering = suppressions([config('a', {}), config('b', {}), config('c', { until: '2026-11-22' })], today);
    const of = (...estates: string[]) => inAll(covering, { rule: 'callback-https', path: 'shared.json' }, estates);
    expect(of('a', 'b').current?.reason).toBe('known');
    expect([of('a', '').current, of('a', 'c')]).toEqual([undefined, { ended: '2026-11-22', isSpent: false }]);
  });

  it('takes what they are, and not their square', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `p${index}`);
    const ended = { until: '2026-11-22' };
    for (const one of [{}, ended, { path: '[' }]) {
      const covering = suppressions([config('', ...many.map(() => one)), ...many.map((folder) => config(folder, one))], today);
      const all = many.map((folder) => covering({ rule: 'callback-https', path: `${folder}/x.xml`, estate: '' }));
      expect(all.filter(({ current, ended }) => current ?? ended)).toHaveLength('path' in one ? 0 : many.length);
    }
  });

  it('keeps the reason, and tells when it has ended', () => {
    expect(settled([finding()], suppressions([config('', {})], today)).suppressed[0]?.reason).toBe('known');
    const [ended] = settled([finding({ help: 'Do.' })], suppressions([config('', { until: '2026-11-22' })], today)).findings;
    expect(ended?.help).toBe('Do. Its suppression ended on 2026-11-22.');
  });
});

describe('checks', () => {
  const rules = [{ id: 'callback-https', section: 'Callback URL', level: 'error', says: '', check: () => [] }] as const;
  const at = (path: string) => ({ path, span: { start: 0, end: 0 }, key: '' });
  const judgement = (paths: readonly string[], reason: string | null = null) => ({
    rule: 'callback-https',
    instance: 'prod',
    estate: '',
    hits: paths.map((path) => ({ ...hit(at(path), ''), level: 'error' as const, usual: 'error' as const })),
    reason,
  });
  const statusOf = (paths: readonly string[], reason: string | null, suppressed: readonly string[] = []) => {
    const covering = suppressions([config('', ...suppressed.map((path) => ({ path })))], '2026-11-23');
    return checks(rules, [judgement(paths, reason)], covering, (path) => path !== 'elsewhere.xml').map(({ status, reason: why }) => [
      status,
      why,
    ])[0];
  };

  it('never shows as passed what could not be checked', () => {
    expect(statusOf([], null)).toEqual(['pass', null]);
    expect(statusOf([], 'no base')).toEqual(['not-checked', 'no base']);
    expect(statusOf(['a'], 'no base')).toEqual(['fail', null]);
    expect(statusOf(['a', 'b'], null, ['a'])).toEqual(['fail', null]);
    expect(statusOf(['a'], null, ['b', 'c'])).toEqual(['fail', null]);
    expect(statusOf(['a'], null, ['a'])).toEqual(['pass', 'suppressed: known']);
    expect(statusOf(['elsewhere.xml', 'a'], null)).toEqual(['fail', null]);
    expect(statusOf(['elsewhere.xml'], null)).toEqual(['not-checked', 'what it found is in elsewhere.xml, outside the given paths']);
  });
});

describe('summarize', () => {
  it.each<[Level, 'new' | 'existing', 'new' | 'all', Level | 'never', 'pass' | 'fail']>([
    ['error', 'new', 'all', 'error', 'fail'],
    ['error', 'existing', 'all', 'error', 'fail'],
    ['error', 'existing', 'new', 'error', 'pass'],
    ['error', 'new', 'new', 'error', 'fail'],
    ['warning', 'new', 'all', 'error', 'pass'],
    ['warning', 'new', 'all', 'warning', 'fail'],
    ['notice', 'new', 'all', 'warning', 'pass'],
    ['notice', 'new', 'all', 'notice', 'fail'],
    ['error', 'new', 'all', 'never', 'pass'],
  ])('%s that is %s, gate %s, failing on %s: %s', (level, state, gate, failOn, verdict) => {
    expect(summarize([finding({ level, state })], { gate, failOn }).verdict).toBe(verdict);
  });

  it('counts', () => {
    const all = [finding(), finding({ level: 'warning', state: 'existing' }), finding({ level: 'notice' })];
    expect(summarize(all, { gate: 'all', failOn: 'error' })).toEqual({ error: 1, warning: 1, notice: 1, new: 2, verdict: 'fail' });
    expect(summarize([], { gate: 'all', failOn: 'notice' }).verdict).toBe('pass');
  });
});
