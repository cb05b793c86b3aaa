import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../../..');

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** `action.yml` itself: what the runner reads. */
export const ACTION: ActionFile = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

export interface Job {
  /** Node 24. */
  readonly node: string;
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly apiUrl: string;
  /** The job's token; empty where there is none. */
  readonly token: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Annotation {
  readonly level: string;
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface JobResult {
  readonly code: number;
  readonly log: string;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the bundled action as the runner does: inputs and their defaults, event file and command files in the environment. */
export async function runAction(job: Job): Promise<JobResult> {
  const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-run-'));
  const file = (name: string, content = '') => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };
  const [event, summary, output] = [file('event.json', JSON.stringify(job.payload)), file('summary.md'), file('output')];
  const env = {
    PATH: process.env.PATH,
    HOME: dir,
    ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
    GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_EVENT_NAME: job.event,
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'octo-org/campaign',
    GITHUB_SHA: job.sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_API_URL: job.apiUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    RUNNER_TEMP: dir,
    ...inputs(job),
    ...job.env,
  };
  const child = spawn(job.node, [join(ROOT, ACTION.runs.main)], { cwd: job.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  const code = await new Promise<number>((done) => child.on('close', (status) => done(status ?? -1)));
  const result = {
    code,
    log,
    annotations: annotations(log),
    summary: readFileSync(summary, 'utf8'),
    outputs: outputs(readFileSync(output, 'utf8')),
  };
  rmSync(dir, { recursive: true, force: true });
  return result;
}

function inputs({ inputs: given = {}, token }: Job): Record<string, string> {
  const unknown = Object.keys(given).filter((name) => !(name in ACTION.inputs));
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(', ')}`);
  const all = Object.entries(ACTION.inputs).map(([name, { default: usual = '' }]) => {
    const value = given[name] ?? String(usual).replace(/^\$\{\{ github\.token \}\}$/, token);
    return [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, value];
  });
  return Object.fromEntries(all);
}

/** What the runner takes for annotations: commands at the start of a line, after blanks too, and the older form anywhere. */
function annotations(log: string): Annotation[] {
  const decoded = (text: string) => text.replace(/%(0D|0A|3A|2C|25)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return log.split(/\r\n|\r|\n/).flatMap((line): Annotation[] => {
    const command = /^\s*::(\w[\w-]*)(?: ((?:(?!::).)*))?::(.*)$/.exec(line) ?? /##\[(\w[\w-]*)(?: ([^\]]*))?\](.*)$/.exec(line);
    if (!command || command[1] === 'add-mask') return [];
    const [, level = '', list = '', message = ''] = command;
    const properties = list.split(/[,;]/).map((each) => each.split('='));
    return [
      {
        level,
        message: decoded(message),
        properties: Object.fromEntries(properties.map(([name = '', value = '']) => [name, decoded(value)])),
      },
    ];
  });
}

const outputs = (file: string): Record<string, string> =>
  Object.fromEntries([...file.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]));
