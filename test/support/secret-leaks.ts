import { expect } from 'vitest';
import { account } from './account.js';
import { outputsOf } from './fuzz/invariants.js';
import { lintFiles } from './lint-files.js';

/** It looks like no key: its name and its place alone tell it. */
const SECRET = 'Zw3tschgen-Datschi';

/** The formats that show a piece of it, where it stands for § in a file, or of a copy in another file. */
export function leaks(name: string, text: string): string[] {
  const files = { [name]: text.replace('§', SECRET), 'stage/b.xml': account({ imsServer: SECRET, callbackServer: 'http://y' }) };
  const linted = lintFiles(files);
  expect(linted.report.findings).not.toEqual([]);
  return outputsOf(linted)
    .filter(([, output]) => /zw3tschg|datschi/i.test(output))
    .map(([format]) => format);
}
