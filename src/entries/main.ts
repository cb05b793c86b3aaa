import { resolve } from 'node:path';
import { visible } from '../core/characters.js';
import { type Linted, reportAlone } from '../core/linted.js';
import { usage } from '../reporters/explaining.js';
import { REPORTERS } from '../reporters/index.js';
import { verdict } from '../reporters/verdict.js';
import { RULES } from '../rules/index.js';
import { git } from '../sources/git.js';
import { GitError } from '../sources/git-error.js';
import { repository } from '../sources/repository.js';
import { check, type Surroundings } from './check.js';
import { withoutExpected } from './expected-secret.js';
import { explain } from './explain.js';
import { applyFixes } from './fix.js';
import { printed, withInertErrors } from './in-workflow.js';
import { init } from './init.js';
import { merge } from './merge.js';
import { type CheckOptions, type MergeOptions, parseCommand, type ShowOptions } from './options.js';
import { underPreCommit } from './under-pre-commit.js';
import { isTold, ourFault, UsageError } from './usage.js';
import { VERSION } from './version.js';
import { webLinks } from './web-links.js';
import { writeReport } from './write-report.js';

/** The process as the command sees it. */
export interface Io extends Surroundings {
  /** How this command is called again, see `calledAs`. */
  readonly command: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether standard output is a terminal that shows colours. */
  readonly color: boolean;
  /** How many cells a line of it has, where it is a terminal. */
  readonly columns?: number | undefined;
  /** The rules' pages, see `explain`. */
  readonly pages: () => string;
  /** How far a command that takes long has come; 0 of 0 where it ends early. */
  readonly progress: (done: number, of: number) => void;
}

/** Runs the command. @returns the exit code: 0, 1 for findings that count, 2 where it could not run */
export async function main(argv: readonly string[], given: Io): Promise<0 | 1 | 2> {
  const io = withInertErrors(given);
  try {
    const command = parseCommand(argv, io.command);
    if (command.name === 'help') io.out(usage());
    else if (command.name === 'version') io.out(`${VERSION}\n`);
    else if (command.name === 'init') io.out(printed(await init(io), 'text', io));
    else if (command.name === 'explain')
      io.out(printed(await explain(command.words, { ...io, color: command.color ?? io.color }), 'text', io));
    else if (command.name === 'check') return await runCheck(command.options, io);
    else if (command.name === 'merge') return runMerge(command.options, io);
    return 0;
  } catch (error) {
    io.err(isTold(error) ? `campaign-ims-check: ${visible(withoutExpected(error.message, io.env))}\n` : ourFault(error));
    return 2;
  }
}

async function runCheck(asked: CheckOptions, io: Io): Promise<0 | 1> {
  if (asked.fix && (io.env.PRE_COMMIT === '1' || io.env.GIT_INDEX_FILE !== undefined)) throw new UsageError(NO_FIX);
  const { options, note } = underPreCommit(asked, io);
  if (note !== null) io.err(`campaign-ims-check: ${visible(note)}\n`);
  const found = await check(options, io);
  if (options.fix) for (const line of applyFixes(found, io)) io.err(`${line}\n`);
  const linted = options.fix ? await check(options, io) : found;
  const newOnly = options.gate === null ? linted.report.source.base !== null : options.gate === 'new';
  const isCommit = options.staged && note === null;
  return show(linted, { ...options, newOnly, isCommit }, io);
}

const NO_FIX =
  '--fix cannot be used in a hook: the commit would contain what was staged before. Run it separately, review git diff, and add what is right.';

/** @throws UsageError */
function runMerge(options: MergeOptions, io: Io): 0 | 1 {
  const { inputs, gate, failOn } = options;
  const report = merge({ inputs, gate, failOn, cwd: io.cwd, env: io.env, version: VERSION, progress: io.progress });
  return show(reportAlone(report), { ...options, newOnly: gate === 'new', isCommit: false }, io);
}

/** Writes the result in each format that is asked for, and gives the exit code. */
function show(linted: Linted, options: ShowOptions & { newOnly: boolean; isCommit: boolean }, io: Io): 0 | 1 {
  const { quiet, newOnly, failOn, outputs, isCommit } = options;
  const links = webLinks(linted.report, io.env);
  // A file that cannot be written ends the run, and what was found has to be told all the same.
  for (const { format, file } of outputs.toSorted((a, b) => Number(a.file !== null) - Number(b.file !== null))) {
    const color = file === null && (options.color ?? io.color);
    const pages = () => JSON.parse(io.pages());
    const rendered = REPORTERS[format](linted, {
      color,
      columns: file === null ? io.columns : undefined,
      quiet,
      newOnly,
      failOn,
      rules: RULES,
      pages,
      links,
      command: io.command,
      isCommit,
    });
    if (file === null) io.out(printed(rendered, format, io));
    else write(io, resolve(io.cwd, file), rendered, linted.judged);
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  if (!quiet && files.length === outputs.length)
    io.err(`campaign-ims-check: ${verdict(linted.report)} The report is in ${visible(withoutExpected(files.join(', '), io.env))}.\n`);
  return linted.report.summary.verdict === 'fail' ? 1 : 0;
}

function write(io: Io, file: string, content: string, judged: ReadonlySet<string>): void {
  try {
    writeReport(workTree(io), file, content, judged);
  } catch (error) {
    throw new UsageError(`The report could not be written to "${file}": ${(error as Error).message}.`);
  }
}

/** The top of the work tree, for links may be tracked above the folder in which the command is called; that folder where there is none. */
function workTree({ cwd, env }: Io): string {
  try {
    return repository(git(cwd, env)).top ?? cwd;
  } catch (error) {
    if (error instanceof GitError) return cwd;
    throw error;
  }
}
