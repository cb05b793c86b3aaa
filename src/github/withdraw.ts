import { inert } from '../reporters/inert.js';
import { postIssue } from './audit-issue.js';
import type { Api } from './connect.js';
import type { Scene, Settings } from './scene.js';
import { postComment, type Sticky } from './sticky-comment.js';

type Wanted = Pick<Settings, 'auditIssue' | 'comment' | 'marker'>;

/** What could not be checked. */
export interface Standing {
  /** The commit that is checked out, or null where that cannot be told: the issue is only about the run's own. */
  readonly checked: string | null;
  /** Whether it is something else than the pull request, whose comment is that of another workflow then. */
  readonly isOther: boolean;
}

/**
 * A comment or an issue that is there tells of another commit than the one that could not be checked: now it says so,
 * and why. Where none is, none is written.
 */
export async function withdraw(
  reason: string,
  { auditIssue, comment, marker }: Wanted,
  scene: Scene,
  { checked, isOther }: Standing,
): Promise<void> {
  const { api, event, sha, defaultBranch } = scene;
  if (api === null) return;
  if (auditIssue && defaultBranch !== null && (checked ?? sha) === sha)
    await postIssue(api, scene, { ...told(reason, marker, sha), title: '', open: true }, '');
  if (comment !== 'never' && event.kind === 'pull-request' && !isOther)
    await withdrawComment(reason, scene, api, { marker, number: event.number });
}

/** The same for the comment of one pull request, whose head the scene's is. */
export const withdrawComment = (
  reason: string,
  scene: Scene,
  api: Api,
  sticky: Pick<Sticky, 'marker' | 'number' | 'unless'>,
): Promise<string | null> => postComment(api, scene, { ...told(reason, sticky.marker, scene.headSha), ...sticky }, '');

const told = (reason: string, marker: string, sha: string) => ({
  marker,
  body: `${marker}### ❌ Campaign IMS: could not run on ${sha.slice(0, 12)}\n\n${inert(reason)}\n`,
  create: false,
});
