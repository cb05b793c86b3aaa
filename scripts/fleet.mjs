import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

// Audits generated repositories with the script of .github/workflows/audit-fleet.yml itself, and tells what that takes:
// node scripts/fleet.mjs [how many, 200] [files in each, 2000]

const ROOT = resolve(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist/cli.cjs');
const COUNT = Number(process.argv[2] ?? 200);
const FILES = Number(process.argv[3] ?? 2000);

const folder = mkdtempSync(join(tmpdir(), 'campaign-ims-fleet-'));
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
};
const git = (cwd, ...args) => execFileSync('git', args, { cwd, env });
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
const kilobytes = (file) => Math.ceil(statSync(file).size / 1024);

const origin = join(folder, 'origin/acme');
mkdirSync(origin, { recursive: true });

try {
  for (let index = 0; index < COUNT; index++) {
    const repository = join(folder, 'work', `campaign-${index}`);
    cpSync(join(ROOT, 'examples', index % 3 === 0 ? 'acme' : 'healthy'), repository, { recursive: true });
    for (let file = 0; file < FILES; file++) {
      const path = join(repository, 'src', String(file % 50));
      if (file < 50) mkdirSync(path, { recursive: true });
      writeFileSync(join(path, `${file}.js`), `// ${index} ${file}\n`.repeat(20));
    }
    git(repository, 'init', '-q', '-b', 'main');
    git(repository, 'add', '-A');
    git(repository, 'commit', '-q', '--no-verify', '-m', 'x');
    for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) git(repository, 'config', key, 'true');
    symlinkSync(join(repository, '.git'), join(origin, `campaign-${index}.git`));
  }
  console.log(`${COUNT} repositories of ${FILES} files`);

  mkdirSync(join(folder, 'tool'));
  symlinkSync(join(ROOT, 'dist'), join(folder, 'tool/dist'));
  const { run, env: given } = parse(readFileSync(join(ROOT, '.github/workflows/audit-fleet.yml'), 'utf8')).jobs.check.steps.find(
    (step) => step.run,
  );
  const BATCH = Array.from({ length: COUNT }, (_, index) => `acme/campaign-${index}`).join(' ');
  let started = performance.now();
  execFileSync('bash', ['-e', '-c', run], {
    cwd: folder,
    env: { ...env, ...given, BATCH, TOKEN: 'x', JOB: '0', FAIL_ON: 'error', GITHUB_SERVER_URL: pathToFileURL(join(folder, 'origin')).href },
    stdio: 'inherit',
  });
  console.log(`clone and check: ${seconds(started)} s`);

  const formats = { html: 'report.html', json: 'report.json', markdown: 'report.md', sarif: 'report.sarif' };
  const asked = Object.entries(formats).flatMap(([format, file]) => ['--format', `${format}=${file}`]);
  started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'merge', 'reports', ...asked], {
    cwd: folder,
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (status === 2) throw new Error(String(stderr));
  console.log(`merge into ${Object.keys(formats).join(', ')}: ${seconds(started)} s`);
  const reports = readdirSync(join(folder, 'reports/acme')).map((name) => kilobytes(join(folder, 'reports/acme', name)));
  console.log(`reports: ${Math.min(...reports)} to ${Math.max(...reports)} KB each`);
  for (const file of Object.values(formats)) console.log(`${file}: ${kilobytes(join(folder, file))} KB`);
  if (process.env.KEEP) cpSync(join(folder, 'report.html'), process.env.KEEP);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
