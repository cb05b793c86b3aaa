import { inert } from '../reporters/inert.js';
import { attempt } from './attempt.js';
import type { Scene, Settings } from './publish.js';
import { isHead } from './pull-request-of.js';
import { keepComment } from './sticky-comment.js';

/**
 * A comment that is there tells of another commit than the one that could not be checked: now it says so, and why.
 * Where none is, none is written.
 */
export async function withdraw(reason: string, { comment, marker }: Pick<Settings, 'comment' | 'marker'>, scene: Scene): Promise<void> {
  const { api, event, repo, say } = scene;
  // With the base branch checked out, the comment is that of another workflow.
  if (api === null || comment === 'never' || event.kind !== 'pull-request' || event.target) return;
  const { number, headSha } = event;
  const body = `${marker}### ❌ Campaign IMS: could not run on ${headSha.slice(0, 12)}\n\n${inert(reason)}\n`;
  const edit = async () => {
    if (await isHead(api, repo, event)) await keepComment(api, repo, { number, marker, body, create: false });
  };
  await attempt('The comment', 'pull-requests: write', say, edit, '');
}
