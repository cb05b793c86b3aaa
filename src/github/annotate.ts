import { error, notice, warning } from '@actions/core';
import type { Finding } from '../core/report.js';
import { annotationText, hasColumns } from './annotation-text.js';
import { chooseAnnotations } from './choose-annotations.js';

const COMMANDS = { error, warning, notice };

/** Annotates the lines by workflow commands: they need no permission and no token, so they work on forks too. */
export function annotate(findings: readonly Finding[]): void {
  const chosen = chooseAnnotations(findings);
  for (const finding of chosen) {
    const { start, end, path } = finding;
    const columns = hasColumns(finding) ? { startColumn: start.column, endColumn: end.column } : {};
    COMMANDS[finding.level](annotationText(finding), {
      title: `campaign-ims-check: ${finding.rule}`,
      file: path,
      startLine: start.line,
      endLine: end.line,
      ...columns,
    });
  }
  if (chosen.length < findings.length) {
    notice(`Showing ${chosen.length} of ${findings.length} findings on the lines; the job summary lists as many as fit.`, {
      title: 'campaign-ims-check',
    });
  }
}
