import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Report } from '../core/report.js';
import { marker } from '../github/marker.js';
import type { Settings } from '../github/scene.js';
import type { Inputs } from './action-inputs.js';
import { below, linkIn } from './symlinks.js';
import { UsageError } from './usage.js';

/** What the inputs ask for, as publishing needs it. */
export const settingsOf = (inputs: Inputs, workspace: string, report: Report): Settings => ({
  ...inputs,
  countsExisting: countsExisting(inputs, report),
  ...checkedPart(inputs, workspace),
});

/** What tells the runs of one repository apart: however a folder is written, it is the same one. */
export function checkedPart(inputs: Inputs, workspace: string): Pick<Settings, 'marker' | 'scope'> {
  const folder = resolve(workspace, inputs.path);
  const path = relation(workspace, folder) || '.';
  const config = inputs.config === '' ? '' : relation(folder, resolve(folder, inputs.config));
  return { marker: marker(path, config), scope: [path === '.' ? '' : path, config].filter(Boolean).join(', ') };
}

const relation = (from: string, to: string): string => relative(from, to).replaceAll(sep, '/');

/** Whether findings that were there before count too. */
export const countsExisting = ({ gate }: Inputs, { source }: Report): boolean => gate === 'all' || source.base === null;

/** Where the runner has put the checkouts. */
export const workspaceOf = (env: Readonly<NodeJS.ProcessEnv>, cwd: string): string => env.GITHUB_WORKSPACE || cwd;

/** The folder to check. @throws UsageError */
export function folderOf({ path }: Inputs, workspace: string): string {
  const folder = resolve(workspace, path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`The input "path" is not a folder in the workspace: "${path}". Run actions/checkout first, or correct it.`);
  }
  const link = linkIn(below(workspace, folder) ?? workspace, folder);
  if (link !== undefined) throw new UsageError(`The input "path" leads through a symbolic link, "${link}", and links are not followed.`);
  return folder;
}
