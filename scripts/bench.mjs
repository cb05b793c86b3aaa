import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { inTurn, memory } from './bench-measure.mjs';
import { growthPicture } from './bench-picture.mjs';
import { writeMeasured } from './bench-table.mjs';
import { accountFile, git, packageTree, tree } from './bench-trees.mjs';

/**
 * Measures the numbers of the contract, each beside its floor in the same run. `--small` runs it in a minute to see
 * that it runs; `--write` puts table and pictures into docs.
 */
const small = process.argv.includes('--small');
const runs = small ? 1 : 31;
const runsOfLarge = small ? 1 : 9;
const root = resolve(import.meta.dirname, '..');
const cli = `node ${join(root, 'dist/cli.cjs')}`;
const hook = `sh ${join(root, 'dist/pre-commit.sh')}`;
const dirs = [];
const made = (dir) => {
  dirs.push(dir);
  return dir;
};
process.on('exit', () => {
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
});
const installed = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** The very patterns that the command looks for, out of its sources. */
const markers = join(mkdtempSync(join(tmpdir(), 'campaign-ims-bench-')), 'markers.cjs');
buildSync({ entryPoints: [join(root, 'src/sources/markers.ts')], bundle: true, platform: 'node', format: 'cjs', outfile: markers });
const { PATTERNS } = createRequire(import.meta.url)(markers);
dirs.push(dirname(markers));

/** What everything is measured against: an empty script, Git's diff, and one search for the markers. */
function floor(dir) {
  const patterns = join(dir, '.git/patterns');
  const empty = join(dir, '.git/empty.cjs');
  writeFileSync(patterns, PATTERNS);
  writeFileSync(empty, '');
  const grep = (where) => `git grep -l -z -G --full-name -f ${patterns} ${where} > .git/found || test $? = 1`;
  return { empty: `node ${empty}`, index: grep('--cached'), work: grep(''), diff: 'git diff --cached --raw -z > .git/found' };
}

const rows = [];
const row = (work, { medians: [ours, bottom], ratio }, limit, extra = '') => {
  rows.push({ work, ours, bottom, ratio, limit, extra });
  console.log(
    `${work}: ${ours.toFixed(1)} ms, floor ${bottom.toFixed(1)} ms, ratio ${ratio.toFixed(2)} (at most ${limit})${extra && `, ${extra}`}`,
  );
};

const stage = (dir, files) => {
  for (const [path, content] of Object.entries(files)) writeFileSync(join(dir, path), content);
  git(dir, 'add', ...Object.keys(files));
};

const hookTree = made(tree(small ? { files: 400, xml: 20, xmlBytes: 500_000 } : { files: 20_000, xml: 500, xmlBytes: 14e6 }));
const base = floor(hookTree);
row('command start, `--version`', inTurn([`${cli} --version`, base.empty], hookTree, runs), 1.5);
stage(hookTree, { 'unrelated.txt': 'x\n' });
row('hook, nothing relevant staged', inTurn([hook, 'git diff --cached --quiet || true'], hookTree, runs), 2);
stage(hookTree, { 'prod/extaccount.xml': accountFile('campaign - acme2 - ') });
const staged = [`${cli} --staged --quiet`, `${base.empty}; ${base.diff}; ${base.index}`];
row('hook, one account file staged', inTurn(staged, hookTree, runs), 1.5);

/** What people use today on the same staged change. */
const lintStaged = join(root, 'node_modules/.cache/tools/lint-staged/node_modules/lint-staged/bin/lint-staged.js');
let usual = null;
if (!small && !existsSync(lintStaged)) {
  const prefix = join(root, 'node_modules/.cache/tools/lint-staged');
  mkdirSync(prefix, { recursive: true });
  spawnSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', prefix, 'lint-staged@15'], { stdio: 'ignore' });
}
if (installed('xmllint') && existsSync(lintStaged)) {
  writeFileSync(join(hookTree, '.lintstagedrc.json'), '{"*.xml":"xmllint --noout"}');
  const { medians, ratio } = inTurn([staged[0], `node ${lintStaged} --quiet`], hookTree, runs);
  const [ours, theirs] = medians;
  console.log(
    `the same staged change under lint-staged with xmllint: ${theirs.toFixed(1)} ms, ours ${ours.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
  );
  usual = { ours, theirs, ratio };
}

const audit = made(
  tree(small ? { files: 1000, xml: 20, xmlBytes: 500_000 } : { files: 50_000, xml: 500, xmlBytes: 14e6, otherBytes: 20_000 }),
);
const auditFloor = floor(audit);
const auditMemory = memory(`${cli} --quiet`, audit);
row(
  'whole-repository audit',
  inTurn([`${cli} --quiet`, auditFloor.work], audit, runsOfLarge),
  1.3,
  `${auditMemory.toFixed(0)} MB of memory (at most 150)`,
);

const bytes = small ? 1_000_000 : 100_000_000;
const big = made(packageTree(bytes));
const bigMemory = memory(`${cli} --quiet`, big);
const extra = `${bigMemory.toFixed(0)} MB of memory (at most ${Math.round((4 * bytes) / 1e6)})`;
if (installed('xmllint'))
  row(
    `one package of ${bytes / 1e6} MB`,
    inTurn([`${cli} --quiet`, 'xmllint --noout --huge package_prod.xml'], big, runsOfLarge),
    1.5,
    extra,
  );
else console.log(`one package of ${bytes / 1e6} MB: xmllint is not installed (Debian: libxml2-utils), so there is no floor; ${extra}`);

const sizes = small ? [10, 100] : [10, 100, 1000, 5000, 10_000, 20_000, 50_000];
const growth = sizes.map((files) => {
  const dir = made(tree({ files, xml: Math.ceil(files / 40), xmlBytes: files * 700 }));
  const bottom = floor(dir);
  stage(dir, { 'prod/extaccount.xml': accountFile('campaign - acme2 - ') });
  const { medians, ratio } = inTurn([`${cli} --staged --quiet`, `${bottom.empty}; ${bottom.diff}; ${bottom.index}`], dir, runs);
  const [ours, under] = medians;
  console.log(`${files} files: ${ours.toFixed(1)} ms, floor ${under.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`);
  return { files, ours, floor: under, ratio };
});

const relevant = (small ? [1, 10] : [1, 100, 400]).map((count) => {
  const dir = made(tree({ files: 100, xml: 10, xmlBytes: 100_000 }));
  stage(
    dir,
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`prod-${index}.xml`, accountFile(`campaign - t${index} - `)])),
  );
  return { count, ms: inTurn([`${cli} --staged --quiet`], dir, runs).medians[0] };
});
const megabytes = (small ? [1, 2] : [1, 10, 40]).map((size) => ({
  size,
  ms: inTurn([`${cli} --quiet`], made(packageTree(size * 1e6)), runs).medians[0],
}));
const slope = (points, x) => (points.at(-1).ms - points[0].ms) / (points.at(-1)[x] - points[0][x]);
const slopes = {
  'unrelated file': `${((1000 * (growth.at(-1).ours - growth[0].ours)) / (growth.at(-1).files - growth[0].files)).toFixed(1)} µs`,
  'relevant file': `${(1000 * slope(relevant, 'count')).toFixed(0)} µs`,
  'megabyte of a package': `${slope(megabytes, 'size').toFixed(1)} ms`,
};
for (const [what, cost] of Object.entries(slopes)) console.log(`one more ${what}: ${cost}`);
const kilobytes = (name) => statSync(join(root, 'dist', name)).size / 1024;
const bundles = [
  { files: ['cli.cjs', 'main.cjs'], limit: 260 },
  { files: ['action.cjs'], limit: 900 },
].map(({ files, limit }) => ({
  name: files.map((file) => `\`dist/${file}\``).join(' and '),
  limit,
  kb: files.map(kilobytes).reduce((sum, kb) => sum + kb),
}));
for (const { name, kb } of bundles) console.log(`${name}: ${kb.toFixed(0)} KB`);

if (process.argv.includes('--write')) {
  writeFileSync(join(root, 'docs/performance.svg'), growthPicture(growth));
  writeMeasured(join(root, 'docs/performance.md'), { rows, bundles, usual, growth, slopes });
}
