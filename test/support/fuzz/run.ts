import fc from 'fast-check';
import { type FuzzedFile, repositories } from './grammar.js';
import { broken } from './invariants.js';

/** What a run has seen. */
export interface FuzzRun {
  readonly inputs: number;
  /** Files by their kind and by what was done to them. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly slowest: { readonly ms: number; readonly files: string };
  readonly memoryMb: number;
  /** Null where everything held. */
  readonly failure: string | null;
}

const INPUT = fc.tuple(repositories, fc.option(repositories, { freq: 3 }));
const filesOf = (all: readonly FuzzedFile[]) => Object.fromEntries(all.map(({ path, bytes }) => [path, bytes]));

/** A busy machine makes nothing slower by this clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Tries so many repositories; the same seed gives the same ones. */
export function fuzz({ seed, count }: { seed: number; count: number }): FuzzRun {
  const kinds: Record<string, number> = {};
  let slowest = { ms: 0, files: '' };
  let memory = 0;
  let inputs = 0;
  const property = fc.property(INPUT, ([head, base]) => {
    inputs += 1;
    for (const { kind, damages } of head)
      for (const name of damages.length > 0 ? damages : ['whole']) kinds[`${kind}: ${name}`] = (kinds[`${kind}: ${name}`] ?? 0) + 1;
    const start = processorTime();
    const faults = broken(filesOf(head), base ? filesOf(base) : undefined);
    const ms = processorTime() - start;
    if (ms > slowest.ms)
      slowest = { ms, files: head.map(({ path, bytes }) => `${JSON.stringify(path)} (${bytes.length} bytes)`).join(', ') };
    if (inputs % 100 === 0) memory = Math.max(memory, process.memoryUsage.rss());
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const details = fc.check(property, { seed, numRuns: count });
  return { inputs, kinds, slowest, memoryMb: Math.round(memory / 1e6), failure: details.failed ? described(details) : null };
}

function described({
  counterexample,
  errorInstance,
  seed,
  counterexamplePath,
}: fc.RunDetails<[[FuzzedFile[], FuzzedFile[] | null]]>): string {
  const shown = (files: readonly FuzzedFile[] | null) =>
    (files ?? [])
      .map(({ path, bytes }) => `${JSON.stringify(path)}: ${JSON.stringify(Buffer.from(bytes).toString('latin1'))}`)
      .join('\n  ');
  const [[head, base]] = counterexample ?? [[[], null]];
  return `${(errorInstance as Error | null)?.stack ?? ''}\nseed ${seed}, path ${counterexamplePath}\nfiles (as Latin-1):\n  ${shown(head)}\nbase:\n  ${shown(base)}`;
}
