import type { TestProject } from 'vitest/node';
import { node24 } from './node24.js';

declare module 'vitest' {
  export interface ProvidedContext {
    node24: string;
  }
}

export default function setup(project: TestProject): void {
  project.provide('node24', node24());
}
