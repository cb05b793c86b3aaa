import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_URL } from './action-api-url.js';
import { actionMain } from './action-main.js';

/** What ends before its end is no success. */
process.exitCode = 2;
actionMain({
  cwd: process.cwd(),
  env: { ...process.env, GITHUB_API_URL: API_URL },
  today: new Date().toISOString().slice(0, 10),
  out: (text) => process.stdout.write(text),
  pages: () => readFileSync(join(__dirname, 'rules.json'), 'utf8'),
}).then((code) => {
  process.exitCode = code;
});
