import type { Issue, Severity } from 'codeclimate-types';
import type { Linted } from '../core/linted.js';
import type { Level } from '../core/rule.js';
import { asJson } from './json.js';
import { withRemedy } from './with-remedy.js';

const SEVERITIES: Readonly<Record<Level, Severity>> = { error: 'critical', warning: 'minor', notice: 'info' };

/**
 * GitLab's Code Quality report: issues as Code Climate specifies them. GitLab drops what has a fingerprint that it has
 * seen, and compares with the target branch itself.
 */
export function gitlab({ report }: Linted): string {
  const seen = new Map<string, number>();
  const unique = (print: string) => {
    const times = seen.get(print) ?? 0;
    seen.set(print, times + 1);
    return times === 0 ? print : `${print}-${times + 1}`;
  };
  const issues = report.findings.map(
    ({ message, help, rule, level, path, start, end, fingerprint, repository }): Issue => ({
      type: 'issue',
      categories: ['Bug Risk'],
      description: withRemedy({ message, help }),
      check_name: rule,
      fingerprint: unique(repository === undefined ? fingerprint : `${repository}:${fingerprint}`),
      severity: SEVERITIES[level],
      location: { path: repository === undefined ? path : `${repository}/${path}`, lines: { begin: start.line, end: end.line } },
    }),
  );
  return asJson(issues);
}
