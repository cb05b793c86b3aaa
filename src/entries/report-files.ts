import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { countedBy, grouped } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import { UsageError } from './usage.js';

/** A report's file, and what its repository is called. */
export interface ReportFile {
  readonly name: string;
  /** As given, or below the folder that was. */
  readonly file: string;
  /** Whether it was called so. */
  readonly isNamed?: true;
}

/**
 * The files that are meant by files, folders and `name=file`.
 * @throws UsageError where there is none, or where two would be one repository
 */
export function reportFiles(inputs: readonly string[], cwd: string): ReportFile[] {
  const found = toldApart(
    inputs.flatMap((input) => expand(input, cwd)),
    cwd,
  );
  if (found.length === 0) throw new UsageError(`There is no report in ${inputs.map(quoted).join(', ')}: files must end in .json.`);
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { name, file } of found) {
    const path = existsSync(resolve(cwd, file)) ? realpathSync(resolve(cwd, file)) : resolve(cwd, file);
    const other = byPath.get(path);
    if (other !== undefined) throw new UsageError(`The report ${quoted(file)} is given twice, also as ${quoted(other)}: give it once.`);
    const namesake = byName.get(name);
    if (namesake !== undefined) {
      throw new UsageError(
        `Two reports would be called ${quoted(name)}, ${quoted(namesake)} and ${quoted(file)}: give one as <name>=<file>.`,
      );
    }
    byPath.set(path, file);
    byName.set(name, file);
  }
  return found;
}

/** Files of the same name, as downloads have them, are called with the folders above them, as many as tell them apart. */
function toldApart(found: readonly ReportFile[], cwd: string): ReportFile[] {
  const alike = grouped(found, ({ name }) => name);
  const stepsOf = oncePer(({ file }: ReportFile) => resolve(cwd, withoutEnding(file)).split(sep));
  const endOf = (one: ReportFile, count: number) => stepsOf(one).slice(-count).join('/');
  const ends = oncePer((all: readonly ReportFile[]) => oncePerValue((count: number) => countedBy(all, (one) => endOf(one, count))));
  return found.map((one) => {
    const all = alike.get(one.name) ?? [one];
    if (one.isNamed || all.length === 1) return one;
    let count = 1;
    while (count < stepsOf(one).length && ends(all)(count).get(endOf(one, count)) !== 1) count++;
    return { ...one, name: endOf(one, count) };
  });
}

/** A repository is called as its report's file is, in a folder with the folders above it: `acme/web.json` is `acme/web`. */
function expand(input: string, cwd: string): ReportFile[] {
  const path = resolve(cwd, input);
  const named = /^([^=]+)=(.+)$/.exec(input);
  if (named && !existsSync(path)) return [{ name: named[1] ?? '', file: named[2] ?? '', isNamed: true }];
  if (!existsSync(path)) throw new UsageError(`The report ${quoted(input)} does not exist: give the files that check --format json wrote.`);
  if (!statSync(path).isDirectory()) return [{ name: withoutEnding(basename(input)), file: input }];
  return entriesOf(path, input)
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
    .map((entry) => relative(path, join(entry.parentPath ?? entry.path, entry.name)).replaceAll(sep, '/'))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((file) => ({ name: withoutEnding(file), file: notWaitedFor(join(input, file), cwd) }));
}

/** A pipe that somebody names is one to be read; one that lies in a folder is none. */
function notWaitedFor(file: string, cwd: string): string {
  const stat = statSync(resolve(cwd, file), { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw new UsageError(`The report ${quoted(file)} is not a file.`);
  return file;
}

function entriesOf(path: string, shown: string): Dirent[] {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new UsageError(`The folder ${quoted(shown)} cannot be read: ${(error as Error).message}.`);
  }
}

const quoted = (text: string): string => `"${text}"`;

const withoutEnding = (file: string): string => file.replace(/\.json$/, '');
