import type { Result } from 'sarif';
import type { FindingFix } from '../core/fixes.js';
import { linesIn } from '../core/position.js';
import type { Finding } from '../core/report.js';
import { artifact, region } from './sarif-places.js';

export type SarifFixes = (finding: Finding) => Pick<Result, 'fixes'>;

/** The certain remedy of a finding as editors apply it. */
export function sarifFixes(fixes: readonly FindingFix[], texts: ReadonlyMap<string, string>): SarifFixes {
  const linesOf = linesIn(texts);
  const placed = fixes.map(({ fingerprint, at, text }) => {
    const index = linesOf(at.path);
    return { fingerprint, path: at.path, text, start: index.position(at.span.start), end: index.position(at.span.end) };
  });
  return (finding) => {
    const own = placed.find(({ fingerprint, start, end }) => {
      const { line, column } = finding.start;
      const isBehind = line > start.line || (line === start.line && column >= start.column);
      const isBefore = line < end.line || (line === end.line && column <= end.column);
      return fingerprint === finding.fingerprint && isBehind && isBefore;
    });
    if (!own) return {};
    const replacements = [{ deletedRegion: region(own), insertedContent: { text: own.text } }];
    return {
      fixes: [{ description: { text: 'The unambiguous fix.' }, artifactChanges: [{ artifactLocation: artifact(own.path), replacements }] }],
    };
  };
}
