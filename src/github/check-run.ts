import { cut } from '../core/characters.js';
import type { Finding, Report } from '../core/report.js';
import { annotationText, hasColumns } from './annotation-text.js';
import { attempt } from './attempt.js';
import type { Api } from './connect.js';
import type { Repo } from './scene.js';

/** So many annotations GitHub takes in one request. */
const BATCH = 50;

export interface CheckRun {
  readonly name: string;
  /** The pull request's head, not the merge commit that is checked out. */
  readonly headSha: string;
  readonly title: string;
  readonly summary: string;
  readonly findings: readonly Finding[];
  readonly verdict: Report['summary']['verdict'];
}

/**
 * Posts a check run with all findings. Each batch is appended to those before, so none is ever sent twice: one that
 * failed is lost, which the caller learns by the error. Without its conclusion the findings are there all the same.
 * @param say takes one line for the job's log
 */
export async function postCheckRun(api: Api, where: Repo, run: CheckRun, say: (line: string) => void): Promise<void> {
  const { title, summary } = run;
  const batches = Array.from({ length: Math.ceil(run.findings.length / BATCH) }, (_, at) =>
    run.findings.slice(at * BATCH, (at + 1) * BATCH).map(annotation),
  );
  const output = (annotations: ReturnType<typeof annotation>[] = []) => ({ title: cut(title, 255), summary, annotations });
  const { data } = await api.rest.checks.create({
    ...where,
    name: run.name,
    head_sha: run.headSha,
    status: 'in_progress',
    output: output(batches[0]),
  });
  const at = { ...where, check_run_id: data.id };
  const failures: unknown[] = [];
  for (const batch of batches.slice(1)) {
    await api.rest.checks.update({ ...at, output: output(batch) }).catch((error) => failures.push(error));
  }
  const conclusion = run.verdict === 'pass' ? 'success' : 'failure';
  // It appends nothing, so it may be sent again: a check run without it would be waited for ever.
  const conclude = () => api.rest.checks.update({ ...at, status: 'completed', conclusion, request: { repeatable: true } });
  await attempt('The conclusion of the check run', 'checks: write', say, conclude, 'The verdict of this run stands.');
  if (failures.length > 0) throw failures[0];
}

const CHECK_LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

function annotation(finding: Finding) {
  const { path, start, end, level, rule } = finding;
  const columns = hasColumns(finding) ? { start_column: start.column, end_column: end.column } : {};
  return {
    path,
    start_line: start.line,
    end_line: end.line,
    ...columns,
    annotation_level: CHECK_LEVELS[level],
    message: annotationText(finding),
    title: `campaign-ims-check: ${rule}`,
  };
}
