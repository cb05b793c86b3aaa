import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LEVELS } from '../core/rule.js';
import type { FailOn, Gate } from '../core/settle.js';
import { FORMATS, type Format } from '../reporters/index.js';
import { UsageError } from './usage.js';
import { wrongOption } from './wrong-option.js';

export interface Output {
  readonly format: Format;
  /** Null for standard output. */
  readonly file: string | null;
}

/** How a report is shown, and which findings decide the exit code. */
export interface ShowOptions {
  readonly failOn: FailOn;
  readonly outputs: readonly Output[];
  readonly quiet: boolean;
  /** Null where nothing is said of it. */
  readonly color: boolean | null;
}

/** The command line of `check`. */
export interface CheckOptions extends ShowOptions {
  readonly paths: readonly string[];
  readonly staged: boolean;
  /** Whether the index is compared with no other commit than a named one. */
  readonly isWhole?: boolean;
  readonly rev: string | null;
  readonly base: string | null;
  readonly gate: Gate | null;
  readonly config: string | null;
  /** Whether to apply certain remedies to the work tree. */
  readonly fix: boolean;
}

/** The command line of `merge`. */
export interface MergeOptions extends ShowOptions {
  /** Files, folders and `name=file`, as given. */
  readonly inputs: readonly string[];
  readonly gate: Gate;
}

export type Command =
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'merge'; readonly options: MergeOptions }
  | { readonly name: 'init' | 'version' | 'help' }
  | { readonly name: 'explain'; readonly words: readonly string[]; readonly color: boolean | null };

/** The options that each command takes which does not check. */
const TAKEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['init', ['no-color', 'quiet']],
  ['explain', ['no-color', 'quiet']],
  ['merge', ['gate', 'fail-on', 'format', 'no-color', 'quiet']],
]);

/**
 * @param called how this command is called
 * @throws UsageError
 */
export function parseCommand(argv: readonly string[], called: string): Command {
  const { values, positionals, tokens } = parse(argv, called);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  // Behind `--` are paths alone.
  const [first = '', ...rest] = tokens.find(({ kind }) => kind !== 'option')?.kind === 'positional' ? positionals : [];
  const taken = TAKEN.get(first);
  const foreign = taken && Object.keys(values).find((name) => !taken.includes(name));
  if (foreign) throw new UsageError(`${first} does not take --${foreign}: see ${called} --help.`);
  if (first === 'init' && rest.length > 0) throw new UsageError(`init takes no arguments: ${called} init`);
  if (first === 'init') return { name: 'init' };
  const color = values['no-color'] ? false : null;
  if (first === 'explain') return { name: 'explain', words: rest, color };
  if (values.staged && values.rev !== undefined) throw new UsageError('--staged and --rev cannot be used together: leave one of them out.');
  const common = {
    outputs: outputsOf(values.format ?? ['text']),
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'error', [...LEVELS, 'never'] as const),
    quiet: values.quiet ?? false,
    color,
  };
  const gate = values.gate === undefined ? null : oneOf('--gate', values.gate, ['new', 'all'] as const);
  if (first === 'merge') {
    if (rest.length === 0) throw new UsageError(`merge needs reports: ${called} merge <report.json or folder…>`);
    return { name: 'merge', options: { ...common, inputs: rest, gate: gate ?? 'new' } };
  }
  if (positionals.includes('')) throw new UsageError('A path is empty: give a file or a folder, or leave it out for all.');
  if (values.fix && (values.staged || values.rev !== undefined)) {
    throw new UsageError('--fix changes files in the work tree: it cannot be used with --staged or --rev.');
  }
  return {
    name: 'check',
    options: {
      ...common,
      paths: first === 'check' ? rest : positionals,
      staged: values.staged ?? false,
      rev: values.rev ?? null,
      base: values.base ?? null,
      gate,
      config: values.config ?? null,
      fix: values.fix ?? false,
    },
  };
}

const FLAG = { type: 'boolean' } as const;
const TEXT = { type: 'string' } as const;

const OPTIONS = {
  staged: FLAG,
  rev: TEXT,
  base: TEXT,
  gate: TEXT,
  'fail-on': TEXT,
  config: TEXT,
  format: { ...TEXT, multiple: true },
  quiet: FLAG,
  'no-color': FLAG,
  version: FLAG,
  fix: FLAG,
  help: { ...FLAG, short: 'h' },
} as const;

function parse(argv: readonly string[], called: string) {
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS, tokens: true });
  } catch (error) {
    throw new UsageError(wrongOption((error as Error).message, Object.keys(OPTIONS), FORMATS, called));
  }
}

function oneOf<const T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${allowed.join(', ')}, not "${value}".`);
  return found;
}

/** @throws UsageError where two reports would go to one place */
function outputsOf(formats: readonly string[]): Output[] {
  const outputs = formats.map(output);
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new UsageError('Only one report can go to standard output: give the others a file, for example --format sarif=ims.sarif.');
  }
  const twice = outputs.find(
    ({ file }, at) => file !== null && outputs.findIndex((other) => other.file !== null && resolve(other.file) === resolve(file)) < at,
  );
  if (twice) throw new UsageError(`Two reports would go to "${twice.file}": give each its own file.`);
  return outputs;
}

function output(value: string): Output {
  const [name = '', ...file] = value.split('=');
  if (file.length > 0 && file.join('=') === '') throw new UsageError(`--format ${name}= is missing the file name.`);
  const isNamed = file.length > 0 && file.join('=') !== '-';
  return { format: oneOf('--format', name, FORMATS), file: isNamed ? file.join('=') : null };
}
