import { visible } from '../core/characters.js';

/** The user asked for something that cannot be done: one line that names the cause and the remedy, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Whether the user or the surroundings are at fault; by name, for each bundle has classes of its own. */
export const isTold = (error: unknown): error is Error => error instanceof Error && ['UsageError', 'GitError'].includes(error.name);

/** What is said of any other error: it is the tool's own fault. */
export const ourFault = (error: unknown): string =>
  `campaign-ims-check: this is a bug in the tool, please report it.\n${((error as Error).stack ?? String(error)).split('\n').map(visible).join('\n')}\n`;

export const COMMANDS = ['check', 'merge', 'init', 'explain'] as const;
