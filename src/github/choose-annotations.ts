import type { Finding } from '../core/report.js';
import { LEVELS, type Level } from '../core/rule.js';

/**
 * What GitHub keeps of one step; the rest would vanish without a word. One error and one notice are left for what the
 * runner and we have to say.
 */
const KEPT: Readonly<Record<Level, number>> = { error: 9, warning: 10, notice: 9 };

/** The findings to annotate, the best first: new before existing, then one of each rule and file before the seconds. */
export function chooseAnnotations(findings: readonly Finding[]): Finding[] {
  const ranked = ranks(findings);
  return LEVELS.flatMap((level) => ranked.filter((finding) => finding.level === level).slice(0, KEPT[level]));
}

function ranks(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  const ranked = findings.map((finding) => {
    const key = `${finding.state} ${finding.rule} ${finding.path}`;
    const repeated = seen.get(key) ?? 0;
    seen.set(key, repeated + 1);
    return { finding, rank: (finding.state === 'new' ? 0 : findings.length) + repeated };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
}
