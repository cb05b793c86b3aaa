import type { Entry } from './entries.js';
import type { Git } from './git.js';
import { type RawPath, TOP } from './paths.js';

/** What Git calls a file without content, by either hash. */
const EMPTY: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/**
 * Whether the index only says of a file that it will be added (`git add --intent-to-add`); no commit would hold it. It
 * lists such a file as empty, so Git is asked about empty ones alone.
 * @throws GitError
 */
export function intentToAdd(git: Git): (entry: Entry) => boolean {
  let intended: ReadonlySet<RawPath> | null = null;
  return ({ oid, raw }) => {
    if (!EMPTY.has(oid)) return false;
    intended ??= intendedIn(git);
    return intended.has(raw);
  };
}

function intendedIn(git: Git): Set<RawPath> {
  const output = git.run(['ls-files', '--debug', '-z', '--full-name', '--', TOP]).toString('latin1');
  const entries = output.matchAll(/([^\0]*)\0(?: {2}.*\n)*? {2}size: .*\tflags: ([\da-f]+)\n/g);
  return new Set([...entries].flatMap(([, raw = '', flags = '']) => (Number.parseInt(flags, 16) & INTENT_TO_ADD ? raw : [])));
}

/** `CE_INTENT_TO_ADD` of Git's read-cache.h, which `git ls-files --debug` shows. */
const INTENT_TO_ADD = 1 << 29;
