import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from './bench-trees.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'campaign-ims-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Node writes the most memory it ever held where this is loaded first. */
const memoryHook = join(scratch, 'memory.cjs');
const memoryFile = join(scratch, 'memory');
writeFileSync(
  memoryHook,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(memoryFile)}, String(process.resourceUsage().maxRSS)));`,
);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

function once(command, cwd) {
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync('sh', ['-c', command], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 30 });
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || status > 1) throw new Error(`${command} failed: ${error ?? stderr}`);
  return ms;
}

/**
 * Times commands in turn, A B A B …, after one round that does not count.
 * @returns the median of each in milliseconds, and the median of the first to the second pair by pair, which holds
 * where the machine is now slower, now faster
 */
export function inTurn(commands, cwd, runs) {
  const times = commands.map(() => []);
  for (let run = 0; run <= runs; run++) {
    for (const [index, command] of commands.entries()) {
      const ms = once(command, cwd);
      if (run > 0) times[index].push(ms);
    }
  }
  const [first, second] = times;
  return { medians: times.map(median), ratio: median(first.map((ms, run) => ms / (second ?? first)[run])) };
}

/** The most memory that a Node command held, in MB. */
export function memory(command, cwd) {
  spawnSync('sh', ['-c', command], { cwd, env: { ...env, NODE_OPTIONS: `--require ${memoryHook}` }, stdio: 'ignore' });
  return Number(readFileSync(memoryFile, 'utf8')) / 1024;
}
