import { docsUrl } from '../core/docs.js';
import { ownerLabel } from '../core/labels.js';
import { unchecked } from '../core/not-checked.js';
import { shownPlace } from '../core/position.js';
import type { Finding, Range, Report } from '../core/report.js';
import { LEVELS } from '../core/rule.js';
import { sharedAddresses } from '../core/shared-facts.js';
import { SYMPTOMS } from '../core/symptoms.js';
import { type Block, fitRows, type Unit } from './fit-rows.js';
import { headline, ICONS } from './headline.js';
import { code, inert } from './inert.js';
import { type Links, type LinkTo, linkTo } from './links.js';
import { fewNames, instanceTable, repositoryTable, several } from './markdown-tables.js';
import { withRemedy } from './with-remedy.js';

export interface MarkdownOptions {
  /** Where a place links to; null for no links. */
  readonly links: Links | null;
  /** What GitHub takes at most, less what is put around it. */
  readonly limit: number;
  readonly unit: Unit;
  /** What else is to be said of this run, one sentence each. */
  readonly notes: readonly string[];
}

/** What is kept first where a text has to be cut; what a reader has to do something about comes before the overview. */
const RANK = { said: 0, weakened: 1, fresh: 2, restart: 3, overview: 4, existing: 5, suppressed: 6, unchecked: 7 };

/** The report for a comment, an issue or a job's summary; all text in it that is not ours is inert. */
export function markdown(report: Report, options: MarkdownOptions): string {
  const { findings, suppressed, weakened } = report;
  const link = linkFor(linkTo(report, options.links));
  const fresh = findings.filter(({ state, section }) => state === 'new' && section !== 'Restart').sort(byLevel);
  const existing = findings.filter(({ state, section }) => state === 'existing' && section !== 'Restart');
  const restart = findings.filter(({ section }) => section === 'Restart');
  // Where they alone let it fail, they are what there is to tell.
  const old = report.summary.verdict === 'fail' && fresh.length === 0 ? RANK.fresh : RANK.existing;
  const owner = (finding: Finding, told: string | null = null) => of([ownerLabel(report, finding)].find((label) => label !== told));
  const said = [...headline(report), ...options.notes.map(inert)].join('\n\n');
  const blocks: Block[] = [
    { rank: RANK.said, head: `${said}\n\n`, rows: [], foot: '' },
    ...(report.repositories
      ? [repositoryTable(report.repositories, RANK.overview), ...common(report)]
      : instanceTable(report, RANK.overview)),
    ...list(
      'This change weakens the checks',
      RANK.weakened,
      weakened.map(({ path, message, repository }) => `- ⚠️ ${code(path)}: ${inert(message)}${of(repository)}\n`),
    ),
    ...list(
      report.source.base === null ? 'Findings' : 'New findings',
      RANK.fresh,
      fresh.map((finding) => item(finding, link, owner(finding))),
    ),
    ...list(
      'After merging, restart',
      RANK.restart,
      restart.map((finding) => `- ${inert(withRemedy(finding))}${owner(finding, finding.instance)}\n`),
    ),
    ...folded(
      'Existing findings',
      old,
      existing.map((finding) => item(finding, link, owner(finding))),
    ),
    ...folded(
      'Suppressed',
      RANK.suppressed,
      suppressed.map(
        (finding) => `- ${link(finding, finding.repository)} ${code(finding.rule)}: ${inert(finding.reason)}${owner(finding)}\n`,
      ),
    ),
    ...folded(
      'Not checked, and how to change that',
      RANK.unchecked,
      unchecked(report).map(
        ({ reason, rules, owners }) =>
          `- ${rules.map(code).join(', ')}: ${inert(reason)}${owners.length > 0 ? ` · ${fewNames(owners)}` : ''}\n`,
      ),
    ),
  ];
  return fitRows(blocks, options.limit, options.unit);
}

/** An address in it is a fault that no finding tells. */
const common = (report: Report): Block[] =>
  sharedAddresses(report) === null
    ? folded('In several repositories', RANK.overview, several(report))
    : list('In several repositories', RANK.fresh, several(report));

const byLevel = (a: Finding, b: Finding): number => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

const list = (title: string, rank: number, rows: readonly string[]): Block[] =>
  rows.length > 0 ? [{ rank, head: `#### ${title} (${rows.length})\n\n`, rows, foot: '\n' }] : [];

const folded = (title: string, rank: number, rows: readonly string[]): Block[] =>
  rows.length > 0 ? [{ rank, head: `<details><summary>${title} (${rows.length})</summary>\n\n`, rows, foot: '\n</details>\n\n' }] : [];

type Link = (at: Range & { path: string }, repository?: string) => string;

/** A place as people write it, linked to its lines where the repository is known. */
const linkFor =
  (to: LinkTo): Link =>
  (at, repository) => {
    const place = code(shownPlace(at));
    const address = to(at, repository);
    return address === null ? place : `[${place}](${address})`;
  };

/** Of whom an entry is, at its end. */
const of = (owner = ''): string => (owner === '' ? '' : ` · ${code(owner)}`);

function item(finding: Finding, link: Link, owner: string): string {
  const { level, message, rule, help, symptom, related } = finding;
  const more = [
    ...related.map((other) => `${inert(other.note)}: ${link(other, finding.repository)}`),
    ...(help === null ? [] : [`Remedy: ${inert(help)}`]),
    ...(symptom === null ? [] : [`Users see: ${inert(SYMPTOMS[symptom])}`]),
  ];
  const head = `- ${ICONS[level]} **${link(finding, finding.repository)}** ${inert(message)} [${code(rule)}](${docsUrl(rule)})${owner}\n`;
  return head + more.map((line) => `  - ${line}\n`).join('');
}
