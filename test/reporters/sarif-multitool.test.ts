import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { npmTool } from '../support/npm-tool.js';
import { ROOT, runCommand } from '../support/repository.js';

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { win32: 'win32', darwin: 'darwin' };
const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-sarif-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/**
 * Microsoft's own checker of SARIF, with what GitHub demands beside the standard.
 * @returns for each file the rules that it breaks; the tool's exit code says nothing
 */
function faultsOf(files: readonly string[]): Record<string, string[]> {
  const folder = npmTool(`@microsoft/sarif-multitool-${SYSTEMS[process.platform] ?? 'linux'}`, '5.7.0');
  const program = join(folder, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');
  chmodSync(program, 0o755);
  const output = join(dir, 'faults.json');
  const args = ['validate', ...files.map((file) => join(dir, file)), '--rule-kind', 'Sarif;Gh', '--output', output];
  execFileSync(program, args, { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }, stdio: 'pipe' });
  const [run] = JSON.parse(readFileSync(output, 'utf8').replace(/^\uFEFF/, '')).runs;
  expect(run.invocations[0].executionSuccessful).toBe(true);
  const faults: Record<string, string[]> = Object.fromEntries(files.map((file) => [file, []]));
  for (const { ruleId, locations } of run.results) faults[basename(locations[0].physicalLocation.artifactLocation.uri)]?.push(ruleId);
  return faults;
}

it('SARIF of the examples, one by one and joined, has no fault; one made wrong has', () => {
  for (const name of ['acme', 'healthy']) {
    const formats = ['sarif', 'json'].flatMap((format) => ['--format', `${format}=${join(dir, `${name}.${format}`)}`]);
    expect(runCommand(['check', `examples/${name}`, ...formats], { cwd: ROOT }).stderr).toBe('');
  }
  expect(runCommand(['merge', 'acme.json', 'healthy.json', '--format', 'sarif=joined.sarif'], { cwd: dir }).stderr).toBe('');
  const wrong = JSON.parse(readFileSync(join(dir, 'acme.sarif'), 'utf8'));
  wrong.runs[0].results[0].locations = [];
  writeFileSync(join(dir, 'wrong.sarif'), JSON.stringify(wrong));
  const faults = faultsOf(['acme.sarif', 'healthy.sarif', 'joined.sarif', 'wrong.sarif']);
  expect(faults).toEqual({ 'acme.sarif': [], 'healthy.sarif': [], 'joined.sarif': [], 'wrong.sarif': expect.arrayContaining(['GH1015']) });
});
