import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../core/characters.js';
import { calledAs } from './called-as.js';
import { earlySearch } from './early-search.js';
import { main } from './main.js';
import { ourFault } from './usage.js';

const { env, stdout, stderr, argv } = process;
const color = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
const isProgressShown = stderr.isTTY === true && env.TERM !== 'dumb';
/** What ends before its end is no success. */
process.exitCode = 2;
process.on('uncaughtException', (error) => {
  stderr.write(ourFault(error));
  process.exit(2);
});
let isLost = false;
/** A reader that has seen enough, such as `head`, is no failure; a report that is lost is one. */
stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  stderr.write(`campaign-ims-check: The report could not be written: ${visible(message)}.\n`);
  isLost = true;
  process.exitCode = 2;
});
stderr.on('error', () => {});
const asked = argv.slice(2);
const cwd = folder();
const run = async (): Promise<0 | 1 | 2> =>
  main(asked, {
    cwd,
    searching: await earlySearch(asked, cwd, env),
    command: calledAs(argv[1] ?? '', cwd, env),
    env,
    today: new Date().toISOString().slice(0, 10),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    color,
    columns: stdout.columns || undefined,
    progress: (done, of) => {
      if (isProgressShown) stderr.write(done < of ? `\r${done} of ${of} reports` : '\r\x1b[K');
    },
    pages: () => readFileSync(join(__dirname, 'rules.json'), 'utf8'),
  });
/** Where it runs; somebody may have deleted that. */
function folder(): string {
  try {
    return process.cwd();
  } catch {
    stderr.write('campaign-ims-check: The current folder no longer exists: change into the repository.\n');
    return process.exit(2);
  }
}
run().then((code) => {
  process.exitCode = isLost ? 2 : code;
});
