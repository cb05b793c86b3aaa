import { COMMAND_SIGN, logText } from '../github/log-text.js';
import type { Format } from '../reporters/index.js';
import type { Io } from './main.js';

/** Where a format can spell a character otherwise, it does, so that the report stays what it is. */
const references = (text: string): string => text.replace(COMMAND_SIGN, '&#35;#');
const escapes = (text: string): string => text.replace(COMMAND_SIGN, '\\u0023#');

const INERT = {
  text: logText,
  json: escapes,
  sarif: escapes,
  junit: (text) => references(text).replace(/:(?=:)/g, '&#58;'),
  gitlab: escapes,
  markdown: logText,
  html: references,
} satisfies Readonly<Record<Format, (text: string) => string>>;

/**
 * Standard output and error of a step of a workflow are its log, of which the runner obeys what reads as a command;
 * so does the agent of Azure Pipelines.
 */
const inWorkflow = ({ env }: Io): boolean => env.GITHUB_ACTIONS === 'true' || env.TF_BUILD?.toLowerCase() === 'true';

/** The same process, with a standard error that commands no runner. */
export const withInertErrors = (io: Io): Io => (inWorkflow(io) ? { ...io, err: (text) => io.err(logText(text)) } : io);

/** What goes to standard output, as far as it commands no runner. */
export const printed = (rendered: string, format: Format, io: Io): string => (inWorkflow(io) ? INERT[format](rendered) : rendered);
