import { grouped } from '../../core/grouped.js';
import { instanceLabel } from '../../core/labels.js';
import type { Finding, Report } from '../../core/report.js';
import { SECTIONS, type Section } from '../../core/rule.js';

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
  const byOwner = grouped(report.findings, (finding) => ownerOf(report, finding));
  const named = report.instances.map(({ name, estate, repository }) => instanceLabel(report, name, estate, repository));
  const labels = [...new Set([...named, ...byOwner.keys()])].filter((label) => byOwner.has(label));
  return labels.map((label, index) => {
    const findings = byOwner.get(label) ?? [];
    const sections = SECTIONS.map((section, at) => ({
      id: `g${index}-${at}`,
      section,
      findings: newFirst(findings.filter((finding) => finding.section === section)),
    }));
    return { id: `g${index}`, label, repository: findings[0]?.repository, sections: sections.filter((each) => each.findings.length > 0) };
  });
}

const newFirst = (findings: readonly Finding[]): Finding[] =>
  (['new', 'existing'] as const).flatMap((state) => findings.filter((finding) => finding.state === state));

/** Whose a finding is, in people's words. */
function ownerOf(report: Report, { instance, estate, repository }: Finding): string {
  if (instance !== null) return instanceLabel(report, instance, estate, repository);
  return repository === undefined ? SHARED : `${repository}: ${SHARED}`;
}

const SHARED = 'several instances';
