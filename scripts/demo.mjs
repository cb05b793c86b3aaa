import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Shows the action at work without GitHub: its API runs on loopback, and a pull request is made that turns
// examples/healthy into examples/acme.

const ROOT = resolve(import.meta.dirname, '..');

/** The parts of the test's GitHub, as modules that Node can load. */
async function load(...names) {
  const outdir = join(ROOT, 'node_modules/.cache/demo/github/support');
  const entryPoints = names.map((name) => join(ROOT, 'test/github/support', `${name}.ts`));
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.dirname': JSON.stringify(join(ROOT, 'test/github/support')) },
  });
  const modules = await Promise.all(names.map((name) => import(pathToFileURL(join(outdir, `${name}.mjs`)).href)));
  return Object.assign({}, ...modules);
}

function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}

const title = (text) => console.log(`\n\x1b[1m\x1b[36m── ${text} ${'─'.repeat(Math.max(0, 100 - text.length))}\x1b[0m`);

const { GitHubApi, PullRequest, node24, runAction } = await load('github-api', 'checkout', 'node24', 'run-action');
const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-demo-'));
const api = await GitHubApi.start();
try {
  const [before, after] = ['healthy', 'acme'].map((name) => filesOf(join(ROOT, 'examples', name)));
  const gone = Object.keys(before).filter((path) => !(path in after));
  mkdirSync(join(dir, 'pull'));
  const pull = new PullRequest(join(dir, 'pull'), before, { ...after, ...Object.fromEntries(gone.map((path) => [path, null])) });
  api.head = () => pull.headSha;
  const job = {
    node: node24(),
    workspace: pull.workspace,
    event: 'pull_request',
    payload: { pull_request: { number: pull.number, head: { sha: pull.headSha } } },
    sha: pull.mergeSha,
    apiUrl: api.url,
    token: api.token,
  };
  const broken = await runAction(job);

  title('The log of the step');
  console.log(
    broken.log
      .split('\n')
      .filter((line) => !line.startsWith('::'))
      .join('\n'),
  );
  title('Annotations on the lines of the pull request');
  for (const { level, message, properties } of broken.annotations) {
    console.log(
      `${level.padEnd(7)} ${properties.file ?? ''}:${properties.line ?? ''} ${properties.title}\n        ${message.replaceAll('\n', '\n        ')}`,
    );
  }
  title(`The comment (${broken.outputs['comment-url']})`);
  console.log(api.comments[0]?.body ?? 'none');
  title('Outputs');
  for (const [name, value] of Object.entries(broken.outputs)) console.log(`${name.padEnd(12)} ${value}`);
  console.log(`exit code    ${broken.code}`);

  pull.push({
    ...before,
    ...Object.fromEntries(
      Object.keys(after)
        .filter((path) => !(path in before))
        .map((path) => [path, null]),
    ),
  });
  pull.checkout();
  const fixed = await runAction({
    ...job,
    sha: pull.mergeSha,
    payload: { pull_request: { number: pull.number, head: { sha: pull.headSha } } },
  });
  title(`The same comment after everything is put right (exit code ${fixed.code})`);
  console.log(api.comments.map(({ body }) => body.slice(0, body.indexOf('\n\n', body.indexOf('###') + 1))).join('\n'));
  title('What the API was asked');
  for (const { operation, status } of api.asked) console.log(`${status} ${operation}`);
} finally {
  api.stop();
  rmSync(dir, { recursive: true, force: true });
}
