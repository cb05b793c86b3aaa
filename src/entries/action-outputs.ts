import { setOutput } from '@actions/core';

/** Sets what the steps that follow may ask for. A runner whose file for it is not there is no reason to fail. */
export function setOutputs(outputs: Readonly<Record<string, string | number>>, say: (line: string) => void): void {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  } catch (error) {
    say(`The outputs could not be set: ${(error as Error).message}`);
  }
}
