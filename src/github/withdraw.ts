import { inert } from '../reporters/inert.js';
import { postIssue } from './audit-issue.js';
import type { Scene, Settings } from './publish.js';
import { postComment } from './sticky-comment.js';

type Wanted = Pick<Settings, 'auditIssue' | 'comment' | 'marker'>;

/**
 * A comment or an issue that is there tells of another commit than the one that could not be checked: now it says so,
 * and why. Where none is, none is written.
 * @param checked the commit that is checked out, or null where that cannot be told: the issue is only about the run's own
 */
export async function withdraw(
  reason: string,
  { auditIssue, comment, marker }: Wanted,
  scene: Scene,
  checked: string | null,
): Promise<void> {
  const { api, event, headSha, defaultBranch } = scene;
  if (api === null) return;
  const told = {
    marker,
    body: `${marker}### ❌ Campaign IMS: could not run on ${headSha.slice(0, 12)}\n\n${inert(reason)}\n`,
    create: false,
  };
  if (auditIssue && defaultBranch !== null && (checked ?? headSha) === headSha)
    await postIssue(api, scene, { ...told, title: '', open: true }, '');
  // With the base branch checked out, the comment is that of another workflow.
  if (comment !== 'never' && event.kind === 'pull-request' && !event.target)
    await postComment(api, scene, { ...told, number: event.number }, '');
}
