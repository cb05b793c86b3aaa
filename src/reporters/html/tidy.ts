import { instanceLabel } from '../../core/matrix.js';
import type { Finding, Report } from '../../core/report.js';
import { SECTIONS, type Section } from '../../core/rule.js';
import { join, type Markup, markup } from '../markup.js';

/** The findings of one instance under the sections of the page. */
export interface InstanceGroup {
  /** Names the group within the page. */
  readonly id: string;
  readonly label: string;
  /** In a joined report. */
  readonly repository: string | undefined;
  readonly sections: readonly { readonly id: string; readonly section: Section; readonly findings: readonly Finding[] }[];
}

/** By instance in the report's order, each by section, what is new first; what several instances share comes last. */
export function arrange(report: Report): InstanceGroup[] {
  const byLabel = new Map(
    report.instances.map(({ name, estate, repository }) => [instanceLabel(report, name, estate, repository), [] as Finding[]]),
  );
  for (const finding of report.findings) {
    const label = ownerOf(report, finding);
    const known = byLabel.get(label);
    if (known) known.push(finding);
    else byLabel.set(label, [finding]);
  }
  return [...byLabel]
    .filter(([, findings]) => findings.length > 0)
    .map(([label, findings], index) => ({
      id: `g${index}`,
      label,
      repository: findings[0]?.repository,
      sections: SECTIONS.map((section, at) => ({
        id: `g${index}-${at}`,
        section,
        findings: newFirst(findings.filter((finding) => finding.section === section)),
      })).filter((each) => each.findings.length > 0),
    }));
}

const newFirst = (findings: readonly Finding[]): Finding[] =>
  (['new', 'existing'] as const).flatMap((state) => findings.filter((finding) => finding.state === state));

/** Whose a finding is, in people's words. */
export function ownerOf(report: Report, { instance, estate, repository }: Pick<Finding, 'instance' | 'estate' | 'repository'>): string {
  if (instance !== null) return instanceLabel(report, instance, estate, repository);
  return repository === undefined ? SHARED : `${repository}: ${SHARED}`;
}

const SHARED = 'several instances';

/** A sentence of ours; what stands in quotes in it is shown as code, so that each blank is seen. */
export const sentence = (text: string): Markup =>
  join(text.split(/("[^"]*")/).map((piece) => (/^"[^"]+"$/.test(piece) ? markup`<code>${piece.slice(1, -1)}</code>` : markup`${piece}`)));

/** A part of the page, or nothing where it has no content. */
export const part = (id: string, title: string, content: readonly (Markup | null)[]): Markup | null =>
  content.some((piece) => piece !== null && piece.text !== '') ? markup`<section id="${id}"><h2>${title}</h2>${content}</section>` : null;

/** A wide table may be scrolled, by keyboard too. */
export const scrolled = (label: string, table: Markup): Markup =>
  markup`<div class="wide" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
