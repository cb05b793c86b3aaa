import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTurn, memory } from './bench-measure.mjs';
import { git } from './bench-trees.mjs';

// npm run bounds: the inputs of test/security/bounds.test.ts, each given to the command in a repository of its own.
const cli = `node ${resolve(import.meta.dirname, '../dist/cli.cjs')} --quiet`;
const all = mkdtempSync(join(tmpdir(), 'campaign-ims-bounds-'));
process.on('exit', () => rmSync(all, { recursive: true, force: true }));
const made = spawnSync('npx', ['vitest', 'run', 'test/security/bounds.test.ts'], {
  env: { ...process.env, CAMPAIGN_IMS_BOUNDS: all },
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (made.status !== 0) throw new Error('the inputs could not be made: npx vitest run test/security/bounds.test.ts');

const measured = readdirSync(all).map((name) => {
  const dir = join(all, name);
  git(dir, 'init', '-q');
  git(dir, 'add', '-A');
  // Some are refused as a whole, which is exit 2.
  const { medians } = inTurn([`${cli}; test $? -le 2`], dir, 2);
  return { name: readFileSync(join(dir, 'name'), 'utf8'), ms: medians[0], mb: memory(cli, dir) };
});
const shown = ({ name, ms, mb }) => `${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB: ${name}`;
console.log(`${measured.length} inputs`);
console.log(
  `slowest: ${measured
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map(shown)
    .join('\n  ')}`,
);
console.log(
  `most memory: ${measured
    .toSorted((a, b) => b.mb - a.mb)
    .slice(0, 5)
    .map(shown)
    .join('\n  ')}`,
);
