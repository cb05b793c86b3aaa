import type { Linted } from '../core/linted.js';
import type { Placing } from '../github/publish.js';
import type { Scene } from '../github/scene.js';
import type { Standing } from '../github/withdraw.js';
import { type Git, git } from '../sources/git.js';
import { GitError } from '../sources/git-error.js';
import { commitOf, repository } from '../sources/repository.js';
import { baseOf, checkedOut, namedBase, requireFiles } from './action-base.js';
import { trusting, withToken } from './action-git.js';
import { onHead } from './action-head.js';
import type { Inputs } from './action-inputs.js';
import { partedFrom } from './action-parting.js';
import { check, type Surroundings, WORK_TREE } from './check.js';

/** `cwd` is the folder to check. */
export interface Workplace extends Surroundings {
  readonly workspace: string;
}

export interface ActionChecked {
  readonly linted: Linted;
  /** What is to be said of how it was judged. */
  readonly notes: readonly string[];
  /** Whether it says nothing about the pull request that the event is about. */
  readonly isOther: boolean;
  readonly placing: Placing;
  /** The top of the repository. */
  readonly top: string;
}

/**
 * Runs the command's own check on the checkout, with the base that the event has. Where a base cannot be read,
 * everything is judged.
 * @throws GitError, UsageError
 */
export async function actionCheck(inputs: Inputs, scene: Scene, surroundings: Workplace): Promise<ActionChecked> {
  const { cwd } = surroundings;
  const { event, serverUrl, sha } = scene;
  const env = trusting(surroundings.env, surroundings.workspace, cwd);
  const gits: [Git, Git] = [git(cwd, env), git(cwd, withToken(env, serverUrl, inputs.token))];
  const judge = (base: string | null) =>
    check(
      { ...WORK_TREE, paths: ['.'], base, gate: inputs.gate || null, failOn: inputs.failOn, config: inputs.config || null },
      { ...surroundings, env, called: (option) => option },
    );
  const head = commitOf(gits[0], 'HEAD');
  if (head !== null) requireFiles(gits, head);
  const done = (linted: Linted, notes: readonly string[], isOther: boolean): ActionChecked => ({
    linted,
    notes,
    isOther,
    placing: (findings) => onHead(findings, linted, gits, head, scene),
    top: repository(gits[0]).top ?? cwd,
  });
  if (inputs.base !== '') {
    const { base: into, note, isOther } = checkedOut(event, gits[0], sha);
    if (NO_COMMIT.test(inputs.base)) return done(await judge(null), [NO_BASE, note ?? []].flat(), isOther);
    const commit = namedBase(gits, inputs.base);
    const isHead = event.kind === 'pull-request' && into === null && !isOther && commit !== inputs.base;
    const parting = isHead ? partedFrom(gits, inputs.base, commit, event.headSha) : { commit, note };
    return done(await judge(parting.commit), [parting.note ?? []].flat(), isOther);
  }
  const { commit, note, isOther } = baseOf(event, gits, sha);
  try {
    return done(await judge(commit), note === null ? [] : [note], isOther);
  } catch (error) {
    if (!(error instanceof GitError) || commit === null) throw error;
    const unread = `The base ${commit.slice(0, 12)} could not be read, so all findings count as new: ${error.message}`;
    return done(await judge(null), [unread], isOther);
  }
}

/** What is checked out in a folder where nothing could be checked; of `pull_request_target` that is the base, unless it is known to be the pull request. */
export function standingIn(folder: string, { env, workspace }: Workplace, { event, sha }: Scene): Standing {
  try {
    const its = git(folder, trusting(env, workspace, folder));
    const checked = commitOf(its, 'HEAD');
    if (checked !== null) return { checked, isOther: checkedOut(event, its, sha).isOther };
  } catch {}
  return { checked: null, isOther: event.kind === 'pull-request' && event.target };
}

/** What GitHub's events name where there is no commit, as `before` of the first push of a branch. */
const NO_COMMIT = /^0{40,64}$/;
const NO_BASE = 'There is no commit to compare with: the input "base" is all zeros, as on the first push of a branch. All findings count.';
