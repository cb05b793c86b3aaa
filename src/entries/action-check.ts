import { setSecret } from '@actions/core';
import type { Linted } from '../core/linted.js';
import type { Scene } from '../github/publish.js';
import { type Git, GitError, git } from '../sources/git.js';
import { baseOf, namedBase } from './action-base.js';
import type { Inputs } from './action-inputs.js';
import { check, type Surroundings } from './check.js';

export interface ActionChecked {
  readonly linted: Linted;
  /** What is to be said of how it was judged. */
  readonly notes: readonly string[];
  /** Whether it says nothing about the pull request that the event is about. */
  readonly isOther: boolean;
}

/**
 * Runs the command's own check on the checkout, with the base that the event has. Where a base cannot be read,
 * everything is judged.
 * @throws GitError, UsageError
 */
export async function actionCheck(inputs: Inputs, { event, serverUrl }: Scene, surroundings: Surroundings): Promise<ActionChecked> {
  const { cwd, env } = surroundings;
  const gits: [Git, Git] = [git(cwd, env), git(cwd, withToken(env, serverUrl, inputs.token))];
  const judge = (base: string | null) =>
    check(
      {
        paths: ['.'],
        staged: false,
        rev: null,
        base,
        gate: inputs.gate || null,
        failOn: inputs.failOn,
        config: inputs.config || null,
        outputs: [],
        quiet: false,
        color: null,
      },
      surroundings,
    );
  if (inputs.base !== '') return { linted: await judge(namedBase(gits, inputs.base)), notes: [], isOther: false };
  const { commit, note, isOther } = baseOf(event, gits, env.GITHUB_SHA ?? '');
  try {
    return { linted: await judge(commit), notes: note === null ? [] : [note], isOther };
  } catch (error) {
    if (!(error instanceof GitError) || commit === null) throw error;
    return {
      linted: await judge(null),
      notes: [`The base ${commit.slice(0, 12)} could not be read, so all findings are judged as new: ${error.message}`],
      isOther,
    };
  }
}

/**
 * The job's token for Git, for checkouts that keep no credentials (`persist-credentials: false`); in the environment,
 * where the list of processes does not show it.
 */
function withToken(env: Readonly<NodeJS.ProcessEnv>, serverUrl: string, token: string): NodeJS.ProcessEnv {
  if (token === '') return env;
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  setSecret(credentials);
  const at = Number(env.GIT_CONFIG_COUNT ?? 0);
  return {
    ...env,
    GIT_CONFIG_COUNT: String(at + 1),
    [`GIT_CONFIG_KEY_${at}`]: `http.${serverUrl}/.extraheader`,
    [`GIT_CONFIG_VALUE_${at}`]: `AUTHORIZATION: basic ${credentials}`,
  };
}
