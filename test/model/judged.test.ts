import { describe, expect, it } from 'vitest';
import { MAX_REPORT_ENTRIES } from '../../src/core/report.js';
import { foreignReport } from '../../src/github/foreign-report.js';
import { estatesOf } from '../../src/model/estates.js';
import { MAX_JUDGED } from '../../src/model/judged.js';
import { MAX_PATHS, reportedInstances } from '../../src/model/reported-instance.js';
import { account, server } from '../support/account.js';
import { factsOf } from '../support/facts.js';
import { type Files, findingsOf, lintFiles, places } from '../support/lint-files.js';

const name = (index: number) => `i${String(index).padStart(4, '0')}`;
const servers = (from: number, to: number): Files =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, at) => [`conf/config-${name(from + at)}.xml`, server({ hosts: `h${at}.example` })]),
  );
const most = servers(0, MAX_JUDGED);
const more = servers(0, MAX_JUDGED + 2);

it('tells of many instances no more paths than a report can hold, and how many there are', () => {
  const folder = `a/${'d'.repeat(200)}`;
  const files = {
    '.campaign-ims.yml': `instances:\n${Array.from({ length: 100 }, (_, at) => ` i${at}: {files: ["**"]}\n`).join('')}`,
    ...Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${folder}/x${at}.xml`, '<extAccount name="x" imsServer="y"/>'])),
  };
  const { instances } = lintFiles(files).report;
  expect(instances.flatMap((each) => each.files).join('').length).toBeLessThanOrEqual(MAX_PATHS);
  expect(new Set(instances.map((each) => each.files.length + (each.moreFiles ?? 0)))).toEqual(new Set([100]));
  expect(instances[0]?.moreFiles).toBeUndefined();
});

it('tells of one instance no more files than are read of a report', () => {
  const [estate] = estatesOf({ files: factsOf({ 'prod/extaccount.xml': account() }), skipped: [], configs: [] });
  const [instance] = estate?.instances ?? [];
  if (!estate || !instance) throw new Error('there is no instance');
  const files = Array.from({ length: MAX_REPORT_ENTRIES + 5 }, (_, at) => `p/${at}`);
  const [told] = reportedInstances([{ estate, instance: { ...instance, files } }]);
  expect([told?.files.length, told?.moreFiles]).toEqual([MAX_REPORT_ENTRIES, 5]);
  const { report } = lintFiles({ 'prod/extaccount.xml': account() });
  expect(foreignReport(JSON.stringify({ ...report, instances: [told] }), [])).toMatchObject({ instances: [{ moreFiles: 5 }] });
});

describe('more instances than are judged', () => {
  it('are told once, at the file of the first that is left out, and of no instance', () => {
    expect(findingsOf('file-readable', most)).toEqual([]);
    const { report } = lintFiles(more);
    const told = report.findings.filter(({ rule }) => rule === 'file-readable');
    expect(places(told)).toEqual([`file-readable conf/config-${name(MAX_JUDGED)}.xml:1:1-1:1`]);
    expect(told[0]).toMatchObject({
      instance: null,
      message: `There are ${MAX_JUDGED + 2} instances; from here on they are not checked: there are more than ${MAX_JUDGED}.`,
    });
    expect(report.instances).toHaveLength(MAX_JUDGED);
    expect(new Set(report.checks.map(({ instance }) => instance)).size).toBe(MAX_JUDGED);
    expect(report.summary.verdict).toBe('fail');
  });

  it('are shown where they are declared', () => {
    const declared = { 'x/.campaign-ims.yml': 'instances:\n  a: { files: ["**"] }\n  b:\n' };
    const files = { ...servers(0, MAX_JUDGED - 1), ...declared, 'x/a.xml': account() };
    expect(places(findingsOf('file-readable', files))).toEqual(['file-readable x/.campaign-ims.yml:3:3-3:4']);
  });

  it('are judged where somebody asks about them, and nothing is told of the others', () => {
    const last = `conf/config-${name(MAX_JUDGED + 1)}.xml`;
    const { report } = lintFiles(more, { paths: [last] });
    expect(report.findings).toEqual([]);
    expect(report.instances.map(({ files }) => files)).toEqual([[last]]);
    expect(report.checks.filter(({ rule, status }) => rule === 'file-readable' && status === 'pass')).toHaveLength(1);
  });

  it('are not new where there were as many before', () => {
    expect(findingsOf('file-readable', more, { base: more }).map(({ state }) => state)).toEqual(['existing']);
  });
});
