import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heading } from '../../src/core/labels.js';
import { RULES } from '../../src/rules/index.js';
import { lintFiles } from '../support/lint-files.js';
import { example, readPage } from '../support/pages.js';
import { ROOT } from '../support/repository.js';

const HEADINGS = ['What it demands', 'Why', 'Incorrect', 'Correct', 'How to fix', 'When it is not checked', 'When to turn it off'];

describe.each(RULES.map((rule) => [`docs/rules/${rule.id}.md`, rule] as const))('%s', (path, rule) => {
  const { id } = rule;
  const page = readPage(path);
  const rulesFiring = (heading: string) => {
    const { files, base } = example(page.sections.get(heading) ?? '');
    expect(Object.keys(files)).not.toEqual([]);
    const { findings } = lintFiles(files, base ? { base } : {}).report;
    return new Set(findings.filter(({ state }) => state === 'new').map((finding) => finding.rule));
  };

  it('has the headings of every page, and the level and section of its rule', () => {
    expect(page.headings).toEqual([`# ${id}`, ...HEADINGS.map((heading) => `## ${heading}`)]);
    expect(page.text.split('\n')[2]).toBe(`Level: **${rule.level}** · Section: ${heading(rule.section)}`);
    for (const [heading, text] of page.sections) expect(text.trim(), heading).not.toBe('');
    expect(page.sections.get('How to fix')).toMatch(/^\n- \*\*In Campaign:\*\* .+\n- \*\*In the Admin Console:\*\* .+\n$/m);
  });

  it('shows an incorrect example that gives this rule and no other', () => {
    expect(rulesFiring('Incorrect')).toEqual(new Set([id]));
  });

  it('shows a correct example that gives nothing', () => {
    expect(rulesFiring('Correct')).toEqual(new Set());
  });

  it('names the rules that report what this one leaves to them', () => {
    const source = readFileSync(join(ROOT, `src/rules/${id}.ts`), 'utf8');
    for (const [, other = ''] of source.matchAll(/\bsee ([a-z]+(?:-[a-z]+)+)/g))
      expect(page.sections.get('When it is not checked')).toContain(`(${other}.md)`);
  });

  it('links to pages that are there', () => {
    for (const [, target = ''] of page.text.matchAll(/\]\((?!https:)([^)]+)\)/g))
      expect(() => readPage(`docs/rules/${target}`)).not.toThrow();
  });
});
