import { missingFiles } from '../../src/config/missing-files.js';
import { CONFIG_NAME } from '../../src/core/config.js';
import { lastStep } from '../../src/core/folder.js';
import type { Linted } from '../../src/core/linted.js';
import type { Check, Finding } from '../../src/core/report.js';
import type { Snapshot, SourceFile } from '../../src/core/source.js';
import { readAll } from '../../src/entries/configurations.js';
import { type LintOptions, lint } from '../../src/lint.js';
import type { Side } from '../../src/model/facts.js';
import { isPointer, pointer } from '../../src/sources/lfs-pointer.js';
import { unmark } from './marks.js';

/** What Git holds of a file that Git LFS keeps. */
export const LFS_POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d7a2146'.repeat(8)}\nsize 12345\n`;

/** Files by path; texts may hold ⟦marks⟧, bytes are taken as they are. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const OPTIONS: LintOptions = {
  version: '0.0.0',
  paths: [],
  gate: 'all',
  failOn: 'error',
  today: '2026-11-23',
  expectedSecret: () => null,
  expectedSecrets: [],
};

/** Lints files in memory, as the command would lint a repository that tracks them. */
export function lintFiles(files: Files, options: Partial<LintOptions> & { base?: Files; merged?: readonly Files[] } = {}): Linted {
  const { base, merged = [], ...rest } = options;
  const side = sides();
  return lint(side(files), base ? side(base) : null, { ...OPTIONS, ...(base && { gate: 'new' }), ...rest }, merged.map(side));
}

/** Makes sides that share what is the same file in several, as blobs of a repository do. */
function sides(): (files: Files) => Side {
  const known = new Map<string, SourceFile>();
  return (files) =>
    side(
      Object.entries(files).map(([path, content]) => {
        if (typeof content !== 'string') return { path, bytes: content };
        const key = JSON.stringify([path, content]);
        const file = known.get(key) ?? { path, bytes: Buffer.from(unmark(content).text, 'utf8') };
        known.set(key, file);
        return file;
      }),
    );
}

function side(all: readonly SourceFile[]): Side {
  const sources = all.filter(({ bytes }) => !isPointer(bytes));
  const skipped = all.filter(({ bytes }) => isPointer(bytes)).flatMap(({ path }) => pointer(path));
  const snapshot: Snapshot = { kind: 'worktree', revision: null, tracked: all.length, files: sources, skipped };
  const own = sources.filter(({ path }) => lastStep(path) === CONFIG_NAME);
  return { snapshot, configs: readAll(own, null).map((config) => missingFiles(config, snapshot)) };
}

/** The findings of one rule. */
export const findingsOf = (rule: string, files: Files, options: Partial<LintOptions> & { base?: Files } = {}): Finding[] =>
  lintFiles(files, options).report.findings.filter((finding) => finding.rule === rule);

/** The checks of one rule by instance. */
export const checksOf = (rule: string, files: Files, options: Partial<LintOptions> & { base?: Files } = {}): Check[] =>
  lintFiles(files, options).report.checks.filter((check) => check.rule === rule);

/** `rule path:line:column-line:column` of each finding, to be compared with {@link marked}. */
export const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, path, start, end }) => `${rule} ${path}:${start.line}:${start.column}-${end.line}:${end.column}`);

/** What {@link places} gives where exactly the ⟦marked⟧ ranges of the files are findings of the rule. */
export function marked(rule: string, files: Files): string[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, content]) => {
      if (typeof content !== 'string') return [];
      const { text, spans } = unmark(content);
      const position = (offset: number) => {
        const before = text.slice(0, offset);
        return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
      };
      return spans.map(({ start, end }) => `${rule} ${path}:${position(start)}-${position(end)}`);
    });
}
