import { visible } from '../core/characters.js';

/** The user asked for something that cannot be done: one line that names the cause and the remedy, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether the user or the surroundings are at fault; by name, for each bundle has classes of its own. */
export const isTold = (error: unknown): error is Error => error instanceof Error && ['UsageError', 'GitError'].includes(error.name);

/** What is said of any other error: it is the tool's own fault. */
export const ourFault = (error: unknown): string =>
  `campaign-ims-check: this is a fault of the tool, please report it.\n${((error as Error).stack ?? String(error)).split('\n').map(visible).join('\n')}\n`;

export const COMMANDS = ['check', 'merge', 'init', 'explain'] as const;

export const USAGE = `campaign-ims-check [check] [path…]       check; paths narrow what is reported, never what is read
  --staged            the Git index (what a commit would hold); base: HEAD
  --rev <commit>      a commit's tree
                      neither: the tracked files of the work tree
  --base <commit>     compare with that commit: findings already there are "existing"
  --gate new|all      which findings decide the exit code; default: new with a base, else all
  --fail-on error|warning|notice|never     default: error
  --config <file>     default: .campaign-ims.yml, read from the same place as the files it judges
  --format <name>[=<file>]   text json sarif junit gitlab markdown html; may be given several times; default: text
  --fix               apply certain remedies to work-tree files (never with --staged or --rev)
  --quiet  --no-color  --version  --help
campaign-ims-check merge <report.json…>  join reports of several repositories; takes folders, --gate, --fail-on, --format
campaign-ims-check init                  write .campaign-ims.yml from what the repository holds; never overwrites
campaign-ims-check explain [<rule> | <symptom or error message>]

Exit: 0 nothing that counts, 1 findings that count, 2 could not run.
`;
