import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundleName, lazy, lazyEntries, lazyWithin } from './lazy.mjs';
import { leftOut, requireAllFound } from './left-out.mjs';
import { writeLicences } from './licences.mjs';

const shared = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  charset: 'utf8',
  mainFields: ['module', 'main'],
  // The modules of yaml for browsers are the same code as ES modules: a fifth smaller.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  logLevel: 'warning',
  metafile: true,
  plugins: [leftOut],
};

const MAIN = 'src/entries/main.ts';
/** An older Node fails somewhere within, which looks like a fault of the tool; so this comes before, in syntax that it parses. */
const nodeGuard = `"use strict";
if (parseInt(process.versions.node, 10) < 20) {
  console.error('campaign-ims-check: Node 20 or newer is needed, and this is ' + process.version + ', so nothing was checked.');
  process.exit(2);
}`;
/** What is beside the action too. */
const OF_ACTION = [
  'src/reporters/more.ts',
  'src/formats/yaml.ts',
  'src/formats/encodings.ts',
  'src/formats/xml-errors.ts',
  'src/config/mistakes.ts',
  'src/core/known-words.ts',
  'src/core/secret-spans.ts',
  'src/model/cloud-csv.ts',
  'src/model/near-names.ts',
  'src/weakening.ts',
  'src/github/added-lines.ts',
  'src/github/suggestions.ts',
  'src/sources/head-lines.ts',
  'src/model/misspelt.ts',
  'src/model/misspelt-words.ts',
  'src/model/hiding.ts',
  'src/model/wrong-mask.ts',
  'src/model/mask-of-role.ts',
  'src/model/missing-group.ts',
  'src/model/without-group.ts',
  'src/model/second-account.ts',
  'src/model/mingled-reason.ts',
  'src/model/foreign-callback.ts',
  'src/model/lost-files.ts',
  'src/model/most-named.ts',
  'src/model/undecided.ts',
  'src/entries/moved-estates.ts',
  'src/entries/unopened.ts',
];
const command = { ...shared, format: 'cjs' };
const results = await Promise.all([
  build({
    ...command,
    plugins: [leftOut, lazy()],
    entryPoints: ['src/entries/cli.ts'],
    outfile: 'dist/cli.cjs',
    target: 'node14',
    banner: { js: `#!/usr/bin/env node\n${nodeGuard}` },
  }),
  ...lazyEntries.map((entry) =>
    build({
      ...command,
      plugins: [leftOut, lazy((entry === MAIN ? lazyEntries : lazyWithin).filter((other) => other !== entry))],
      entryPoints: [entry],
      outfile: `dist/${bundleName(entry)}`,
    }),
  ),
  build({
    ...command,
    plugins: [leftOut, lazy(OF_ACTION)],
    target: 'node24',
    entryPoints: ['src/entries/action.ts'],
    outfile: 'dist/action.cjs',
  }),
]);
requireAllFound();
const built = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
for (const name of readdirSync('dist')) if (name.endsWith('.cjs') && !built.has(`dist/${name}`)) rmSync(`dist/${name}`);
copyFileSync('src/entries/pre-commit.sh', 'dist/pre-commit.sh');
writeLicences(
  results.map(({ metafile }) => metafile),
  'dist/THIRD-PARTY-LICENCES.txt',
);
for (const { metafile } of results) {
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) console.log(`${file} ${Math.ceil(bytes / 1024)} KB`);
}
