import { messageCleaner } from '../core/clean.js';
import type { Linted } from '../core/linted.js';
import type { Finding } from '../core/report.js';
import type { Scene } from '../github/scene.js';
import type { Git } from '../sources/git.js';
import { headLines } from '../sources/head-lines.js';
import { lacking } from './action-base.js';

/** Findings of a pull request's merge at the lines of its head, on which they are annotated. Whatever goes wrong with that changes nothing else. */
export function onHead(
  findings: readonly Finding[],
  { secrets }: Pick<Linted, 'secrets'>,
  gits: readonly [Git, ...Git[]],
  checked: string | null,
  { event, headSha, say }: Scene,
): readonly Finding[] {
  if (event.kind !== 'pull-request' || checked === null || checked === headSha || findings.length === 0) return findings;
  let why: string | null;
  try {
    why = lacking(gits, headSha);
    if (why === null) return headLines(findings, gits[0], headSha, checked);
  } catch (error) {
    why = (error as Error).message;
  }
  const told = `The head ${headSha.slice(0, 12)} could not be read, so annotations have the line numbers of the merge: ${why}`;
  // Git names addresses as they are configured.
  say(messageCleaner(secrets)(told));
  return findings;
}
