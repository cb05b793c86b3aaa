import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFiles } from '../support/lint-files.js';
import { ROOT } from '../support/repository.js';

const files = Object.fromEntries(
  readdirSync(join(ROOT, 'examples'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(ROOT, path), readFileSync(path)]),
);

describe('the examples of this repository', () => {
  const { report } = lintFiles(files);

  it('are two estates of two instances each', () => {
    expect(report.instances.map(({ estate, name }) => `${estate}: ${name}`)).toEqual([
      'examples/acme: prod',
      'examples/acme: stage',
      'examples/healthy: prod',
      'examples/healthy: stage',
    ]);
  });

  it('have findings in the one and none in the other', () => {
    expect(report.findings.filter(({ path }) => path.startsWith('examples/healthy/'))).toEqual([]);
    expect(report.findings.filter(({ path }) => path.startsWith('examples/acme/')).length).toBeGreaterThan(5);
    expect(report.findings.flatMap(({ related }) => related).filter(({ path }) => path.startsWith('examples/healthy/'))).toEqual([]);
  });
});
