import { expect } from 'vitest';
import { account } from './account.js';
import { outputsOf } from './fuzz/invariants.js';
import { lintFiles } from './lint-files.js';

/** It looks like no key: its name and its place alone tell it. */
const SECRET = 'Zw3tschgen-Datschi';

/** The formats that show a piece of it, where it stands for § in a file, or of a copy in another file. */
export const leaks = (name: string, text: string): string[] =>
  leaksOf({ [name]: text.replace('§', SECRET), 'stage/b.xml': account({ imsServer: SECRET, callbackServer: 'http://y' }) });

/** The formats that show a piece of it, where it stands for § in a file alone. */
export const leaksAtPlace = (name: string, text: string): string[] => leaksOf({ [name]: text.replaceAll('§', SECRET) });

function leaksOf(files: Readonly<Record<string, string>>): string[] {
  const linted = lintFiles(files);
  expect(linted.report.findings).not.toEqual([]);
  return outputsOf(linted)
    .filter(([, output]) => /zw3tschg|datschi/i.test(output))
    .map(([format]) => format);
}
