import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { configSchema } from '../../src/config/schema.js';
import { readPage } from '../support/pages.js';

const page = readPage('docs/configuration.md');
const examples = [...page.text.matchAll(/^ *```yaml\n([\s\S]*?)^ *```$/gm)].map(([, text = '']) => text);

it('shows every key that the schema knows, under a heading for each of the first level', () => {
  const schema = z.toJSONSchema(configSchema);
  const keysIn = (node: unknown): string[] =>
    typeof node !== 'object' || node === null
      ? []
      : Object.entries(node).flatMap(([key, value]) => [...(key === 'properties' ? Object.keys(value as object) : []), ...keysIn(value)]);
  const all = examples.join('\n');
  for (const key of new Set(keysIn(schema))) expect(all, key).toMatch(new RegExp(`\\b${key}:`));
  for (const key of Object.keys(schema.properties ?? {})) expect(page.headings).toContain(`## ${key}`);
});

it('links to pages that are there', () => {
  for (const [, target = ''] of page.text.matchAll(/\]\((rules\/[^)]+)\)/g)) expect(() => readPage(`docs/${target}`)).not.toThrow();
});
