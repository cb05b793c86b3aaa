import { summary } from '@actions/core';

/** GitHub drops a step's summary of more than 1 MiB; the rest is for why a run could not be finished. */
export const SUMMARY_BYTES = 960 * 1024;

/** Adds to the page of the workflow run. A runner that has no such page, as an old server's, is no reason to fail. */
export async function addSummary(text: string, say: (line: string) => void): Promise<void> {
  try {
    await summary.addRaw(text).write();
  } catch (error) {
    say(`The job summary could not be written: ${(error as Error).message}`);
  }
}
