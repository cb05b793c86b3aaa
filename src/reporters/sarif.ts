import type { Log, Result, Run } from 'sarif';
import { visible } from '../core/characters.js';
import { PROJECT_URL } from '../core/docs.js';
import { grouped } from '../core/grouped.js';
import type { Linted } from '../core/linted.js';
import { unchecked } from '../core/not-checked.js';
import type { Finding, Report } from '../core/report.js';
import { comparison } from './comparison.js';
import { asJson } from './json.js';
import { repositoryUrl } from './links.js';
import type { RenderOptions } from './render-options.js';
import { type SarifFixes, sarifFixes } from './sarif-fixes.js';
import { physical, ROOT } from './sarif-places.js';
import { SARIF_LEVELS, sarifRules } from './sarif-rules.js';
import { withRemedy } from './with-remedy.js';

/**
 * SARIF 2.1.0 for code scanning; a joined report is a run for each repository. What is suppressed is left out: code
 * scanning does not read `suppressions`, and would open an alert (https://github.com/github/codeql-action/issues/1230).
 */
export function sarif({ report, fixes, texts }: Linted, options: RenderOptions): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: report.repositories
      ? ofEach(report, report.repositories).map(([name, own]) => run(own, options, name))
      : [run(report, options, undefined, sarifFixes(fixes, texts))],
  };
  return asJson(log);
}

function ofEach(report: Report, repositories: NonNullable<Report['repositories']>): [name: string, own: Report][] {
  const [findings, checks] = [grouped(report.findings, repositoryOf), grouped(report.checks, repositoryOf)];
  return repositories.map(({ name, revision }) => {
    const own = { source: { ...report.source, revision }, findings: findings.get(name) ?? [], checks: checks.get(name) ?? [] };
    return [name, { ...report, ...own }];
  });
}

const repositoryOf = ({ repository }: { repository?: string }) => repository;

function run(report: Report, { rules, pages, links }: RenderOptions, repository?: string, fixesOf: SarifFixes = () => ({})): Run {
  const { tool, source, findings } = report;
  const used = new Set(findings.map(({ rule }) => rule));
  const known = repository === undefined ? rules : rules.filter(({ id }) => used.has(id));
  const described = sarifRules(known, [...used], repository === undefined ? pages() : {});
  const index = new Map(described.map(({ id }, at) => [id, at]));
  const url = links && repositoryUrl(links, repository);
  const revision = links?.revision ?? source.revision;
  const isCompared = comparison(report) !== null;
  const result = (finding: Finding): Result => ({
    ...resultOf(finding, isCompared),
    ...fixesOf(finding),
    ruleIndex: index.get(finding.rule),
  });
  return {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        informationUri: PROJECT_URL,
        rules: described,
      },
    },
    ...(repository !== undefined && { automationDetails: { id: `${tool.name}/${visible(repository)}/` } }),
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    ...(url && {
      versionControlProvenance: [{ repositoryUri: url, ...(revision && { revisionId: revision }), mappedTo: { uriBaseId: ROOT } }],
    }),
    invocations: [
      {
        executionSuccessful: true,
        toolConfigurationNotifications: unchecked(report).map(({ reason, rules: ids }) => ({
          level: 'note',
          message: { text: plain(`${ids.join(', ')} ${ids.length === 1 ? 'was' : 'were'} not checked: ${reason}`) },
        })),
      },
    ],
    results: findings.map(result),
  };
}

function resultOf(finding: Finding, isCompared: boolean): Result {
  const { rule, level, state, path, related, fingerprint, instance, estate, section, symptom } = finding;
  return {
    ruleId: rule,
    level: SARIF_LEVELS[level],
    ...(isCompared && { baselineState: state === 'new' ? 'new' : 'unchanged' }),
    message: { text: plain(withRemedy(finding)) },
    locations: [{ physicalLocation: physical(path, finding) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, at) => ({
        id: at + 1,
        physicalLocation: physical(other.path, other),
        message: { text: plain(other.note) },
      })),
    }),
    partialFingerprints: { 'campaignImsCheck/v1': fingerprint },
    properties: { instance: instance && visible(instance), estate: visible(estate), section, symptom },
  };
}

/**
 * Code scanning makes a link of `[text](target)` in a message, and `{0}` stands for an argument; a space without width
 * keeps text what it is. The standard would have each brace doubled (SARIF 2.1.0, 3.11.5), but viewers show the two:
 * Microsoft's undoes nothing where there are no arguments, GitHub's for CodeQL brackets and backslashes alone, and code
 * scanning fills in no arguments at all. Values as `${SECRET}` are to be read and looked for as they are.
 */
const plain = (text: string): string =>
  visible(text)
    .replaceAll('](', ']\u200b(')
    .replace(/\{(?=\d+\})/g, '{\u200b');
