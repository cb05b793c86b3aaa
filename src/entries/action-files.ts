import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Linted } from '../core/linted.js';
import { json } from '../reporters/json.js';
import { html, sarif } from '../reporters/more.js';
import type { RenderOptions } from '../reporters/render-options.js';
import { RULES } from '../rules/index.js';
import type { Inputs } from './action-inputs.js';
import { UsageError } from './usage.js';
import { webLinks } from './web-links.js';
import { writeReport } from './write-report.js';

/** Where the files go, and the rules' pages that they hold. */
export interface Files {
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly workspace: string;
  /** The top of the repository, to which the paths of what was checked are relative. */
  readonly top: string;
  readonly pages: () => string;
}

/**
 * Writes the report in the forms that the inputs ask for, relative to the workspace.
 * @param written takes the files by input, empty where none is asked for
 * @throws UsageError
 */
export function writeFiles(
  linted: Linted,
  { jsonFile, sarifFile, htmlFile, failOn }: Inputs,
  newOnly: boolean,
  { env, workspace, top, pages }: Files,
  written: Record<string, string>,
): void {
  const options: RenderOptions = {
    color: false,
    quiet: false,
    newOnly,
    failOn,
    rules: RULES,
    pages: () => JSON.parse(pages()),
    links: webLinks(linted.report, env),
  };
  const root = realpathSync(workspace);
  const judged = new Set([...linted.judged].map((path) => relative(root, resolve(top, path)).replaceAll(sep, '/')));
  const files: readonly [input: string, file: string, render: (linted: Linted, options: RenderOptions) => string][] = [
    ['json-file', jsonFile, json],
    ['sarif-file', sarifFile, sarif],
    ['html-file', htmlFile, html],
  ];
  const places = files.flatMap(([, file]) => (file === '' ? [] : resolve(workspace, file)));
  const twice = places.find((place, at) => places.indexOf(place) < at);
  if (twice !== undefined) throw new UsageError(`Two reports would go to "${relative(workspace, twice)}": give each its own file.`);
  for (const [input, file, render] of files) {
    try {
      if (file !== '') writeReport(workspace, resolve(workspace, file), render(linted, options), judged);
      written[input] = file;
    } catch (error) {
      throw new UsageError(`The report could not be written to "${file}" (${input}): ${(error as Error).message}.`);
    }
  }
}
