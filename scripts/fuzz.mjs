import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { leftOut } from './left-out.mjs';

// npm run fuzz -- --seed 7 --count 20000
const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string', default: '5000' } } });
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);

// Bundled as the command is, so that the parts that are left out of it are missing here too.
const outfile = 'node_modules/.cache/fuzz/run.mjs';
mkdirSync('node_modules/.cache/fuzz', { recursive: true });
await build({
  entryPoints: ['test/support/fuzz/run.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
  external: ['cmark-gfm-js', 'fast-check'],
  plugins: [leftOut],
  logLevel: 'warning',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const { fuzz } = await import(new URL(`../${outfile}`, import.meta.url));

const start = performance.now();
const { inputs, kinds, slowest, memoryMb, failure } = fuzz({ seed, count: Number(values.count) });
console.log(`${inputs} inputs in ${((performance.now() - start) / 1000).toFixed(1)} s, seed ${seed}`);
console.log(`slowest: ${slowest.ms.toFixed(0)} ms, ${slowest.files}`);
console.log(`most memory: ${memoryMb} MB`);
for (const [kind, count] of Object.entries(kinds).sort()) console.log(`  ${kind}: ${count}`);
if (failure !== null) {
  console.log(`\nnot held:\n${failure}`);
  process.exitCode = 1;
}
