import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inTurn, memory } from './bench-measure.mjs';
import { git } from './bench-trees.mjs';

// npm run bounds: the inputs of test/security/bounds.test.ts, each given to the command in a repository of its own, and compared with
// a base in which every file is another.
const cli = `node ${resolve(import.meta.dirname, '../dist/cli.cjs')} --quiet`;
// Some are refused as a whole, which is exit 2.
const judging = `${cli}; test $? -le 2`;
const comparing = `${cli} --base HEAD; test $? -le 2`;
const all = mkdtempSync(join(tmpdir(), 'campaign-ims-bounds-'));
process.on('exit', () => rmSync(all, { recursive: true, force: true }));
const made = spawnSync('npx', ['vitest', 'run', 'test/security/bounds.test.ts'], {
  env: { ...process.env, CAMPAIGN_IMS_BOUNDS: all },
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (made.status !== 0) throw new Error('the inputs could not be made: npx vitest run test/security/bounds.test.ts');

/** Commits each file with one more line end, and stages what it is. */
function commitOthers(dir) {
  const paths = git(dir, 'ls-files', '-z').toString().split('\0').slice(0, -1);
  const sizes = new Map(paths.map((path) => [path, statSync(join(dir, path)).size]));
  for (const path of paths) appendFileSync(join(dir, path), '\n');
  git(dir, 'add', '-A');
  git(dir, '-c', 'user.name=a', '-c', 'user.email=a@b.example', 'commit', '-qm', 'base');
  for (const [path, size] of sizes) truncateSync(join(dir, path), size);
  git(dir, 'add', '-A');
}

const measured = readdirSync(all).map((name) => {
  const dir = join(all, name);
  git(dir, 'init', '-q');
  git(dir, 'add', '-A');
  const alone = inTurn([judging], dir, 2).medians[0];
  const mb = memory(cli, dir);
  commitOthers(dir);
  return { name: readFileSync(join(dir, 'name'), 'utf8'), alone, compared: inTurn([comparing], dir, 1).medians[0], mb };
});
const most = (what, unit, count) =>
  measured
    .toSorted((a, b) => b[what] - a[what])
    .slice(0, count)
    .map((each) => `${each[what].toFixed(0)} ${unit}: ${each.name}`)
    .join('\n  ');
console.log(`${measured.length} inputs`);
console.log(`slowest:\n  ${most('alone', 'ms', 5)}`);
console.log(`slowest compared with a base:\n  ${most('compared', 'ms', 15)}`);
console.log(`most memory:\n  ${most('mb', 'MB', 5)}`);
