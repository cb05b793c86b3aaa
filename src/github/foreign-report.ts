import * as z from 'zod/mini';
import { visible } from '../core/characters.js';
import { docsUrl } from '../core/docs.js';
import { leadsDown } from '../core/folder.js';
import { reportAlone, withoutSecrets } from '../core/linted.js';
import { MAX_REPORT_ENTRIES, type Report, ROLES } from '../core/report.js';
import { LEVELS, SECTIONS, SYMPTOM_IDS } from '../core/rule.js';
import { secretValue } from '../core/secret-forms.js';

/** A report of as many instances as are judged takes a third of it. */
export const MAX_REPORT_BYTES = 16 * 1024 * 1024;

/** Twice as many as are judged, and a rule in each is one check. */
const MAX_REPORT_INSTANCES = 1000;
const MAX_REPORT_CHECKS = 50_000;

const MAX_REPORT_TEXT = 20_000;

/** Of all its texts, what cannot be seen as it is spelled where it is shown. */
const MAX_REPORT_LETTERS = 6_000_000;

const text = z.string().check(z.maxLength(MAX_REPORT_TEXT));
/** Of a file in the repository: links are made of it. */
const path = text.check(z.refine(leadsDown));
const list = <T extends z.ZodMiniType>(item: T, most = MAX_REPORT_ENTRIES) => z.array(item).check(z.maxLength(most));
/** Of a commit; written into addresses, and cut. */
const objectId = z.string().check(z.regex(/^[\da-f]{7,64}$/));
const count = z.int().check(z.nonnegative());
const id = z.string().check(z.regex(/^[a-z][a-z\d-]{0,63}$/));
const position = z.object({ line: z.int().check(z.positive()), column: z.int().check(z.positive()) });
const range = { start: position, end: position };

const finding = {
  rule: id,
  level: z.enum(LEVELS),
  state: z.enum(['new', 'existing']),
  message: text,
  help: z.nullable(text),
  instance: z.nullable(text),
  estate: text,
  path,
  ...range,
  related: list(z.object({ path, ...range, note: text })),
  section: z.enum(SECTIONS),
  symptom: z.nullable(z.enum(SYMPTOM_IDS)),
  docs: text,
  fingerprint: text,
};

const schema = z.object({
  version: z.literal(1),
  tool: z.object({ name: z.literal('campaign-ims-check'), version: text }),
  source: z.object({
    kind: z.enum(['index', 'tree', 'worktree']),
    revision: z.nullable(objectId),
    base: z.nullable(objectId),
    paths: z.exactOptional(list(text)),
  }),
  files: z.object({ tracked: count, read: count }),
  instances: list(
    z.object({
      name: text,
      estate: text,
      role: z.nullable(z.enum(ROLES)),
      url: z.nullable(text),
      files: list(path),
      moreFiles: z.exactOptional(count),
    }),
    MAX_REPORT_INSTANCES,
  ),
  findings: list(z.object(finding)),
  checks: list(
    z.object({
      section: z.enum(SECTIONS),
      rule: id,
      instance: text,
      estate: text,
      status: z.enum(['pass', 'fail', 'not-checked']),
      reason: z.nullable(text),
    }),
    MAX_REPORT_CHECKS,
  ),
  suppressed: list(z.object({ ...finding, reason: text })),
  weakened: z._default(list(z.object({ path, message: text })), []),
  summary: z.object({ error: count, warning: count, notice: count, new: count, verdict: z.enum(['pass', 'fail']) }),
});

/**
 * A report that came with a pull request's own workflow run: whoever opened the pull request could write anything into
 * it, so only what has the shape of a report, and paths as a repository has them, is taken. Addresses of pages are made anew, and secrets are taken out as
 * out of an own one; its counts are made anew by whoever takes it.
 * @param known values that are known to be secret
 * @returns the report, or one sentence that tells why it is none
 */
export function foreignReport(json: string, known: readonly string[]): Report | string {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return 'it is not JSON.';
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const at = issue?.path.map(String).join('.') || 'its root';
    if (issue?.code === 'too_big') return `it has more at ${at} than the ${issue.maximum} that are read.`;
    if (issue?.code === 'custom') return `it names a path that may lead outside its repository (at ${at}).`;
    return `it is not a version 1 report (at ${at}).`;
  }
  if (lettersIn(parsed.data) > MAX_REPORT_LETTERS) return `its texts are longer than the ${MAX_REPORT_LETTERS} characters that are read.`;
  const { findings, suppressed, ...others } = parsed.data;
  const report = { ...others, findings: findings.map(withDocs), suppressed: suppressed.map(withDocs) };
  return withoutSecrets(reportAlone(report, known.map(secretValue))).report;
}

function lettersIn(value: unknown): number {
  if (typeof value === 'string') return visible(value).length;
  return value !== null && typeof value === 'object' ? Object.values(value).reduce((sum, one) => sum + lettersIn(one), 0) : 0;
}

const withDocs = <T extends { rule: string }>(finding: T): T & { docs: string } => ({ ...finding, docs: docsUrl(finding.rule) });
