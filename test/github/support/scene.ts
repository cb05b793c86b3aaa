import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { type Changes, PullRequest } from './checkout.js';
import { GitHubApi } from './github-api.js';
import { type Job, type JobResult, runAction } from './run-action.js';

const require = createRequire(import.meta.url);

interface Example {
  readonly name: string;
  readonly examples: readonly Record<string, unknown>[];
}

/** Real payloads, as GitHub publishes them. */
export function payload(name: string, action?: string): Record<string, unknown> {
  const events: Example[] = require('@octokit/webhooks-examples');
  const example = events.find((event) => event.name === name)?.examples.find((each) => action === undefined || each.action === action);
  if (!example) throw new Error(`there is no example of ${name} ${action}`);
  return structuredClone(example);
}

export function folder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'campaign-ims-action-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A pull request, the API it is on, and runs of the action on it. */
export class Scene {
  private constructor(
    readonly api: GitHubApi,
    readonly pull: PullRequest,
  ) {}

  static async of(base: Changes, changes: Changes, prefix = ''): Promise<Scene> {
    const api = await GitHubApi.start(prefix);
    onTestFinished(() => api.stop());
    const pull = new PullRequest(folder(), base, changes);
    api.files = () => pull.files;
    api.head = () => pull.headSha;
    return new Scene(api, pull);
  }

  /** The comments on the pull request that are not of others. */
  get own() {
    return this.api.comments.filter(({ issue, login }) => issue === this.pull.number && login === 'github-actions[bot]');
  }

  /** The pull request's event, as it is now. */
  get event(): Record<string, unknown> {
    const event = payload('pull_request', 'synchronize');
    const { pull_request: pull } = event as { pull_request: { number: number; head: { sha: string } } };
    pull.number = this.pull.number;
    pull.head.sha = this.pull.headSha;
    return event;
  }

  run(job: Partial<Job> = {}): Promise<JobResult> {
    return runAction({
      node: inject('node24'),
      workspace: this.pull.workspace,
      event: 'pull_request',
      payload: this.event,
      sha: this.pull.mergeSha,
      apiUrl: this.api.url,
      token: this.api.token,
      ...job,
    });
  }
}
