import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/repository.js';

interface Schema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}

const schema: Schema = JSON.parse(readFileSync(join(ROOT, 'dist/campaign-ims.schema.json'), 'utf8'));

/** Every key, with its own schema. */
function keys(node: Schema, path = ''): [string, Schema][] {
  const own = Object.entries(node.properties ?? {}).map(([key, value]): [string, Schema] => [`${path}${key}`, value]);
  const rest = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
  const inner = [...(node.items ? [node.items] : []), ...rest, ...(node.anyOf ?? [])];
  return [...own, ...own.flatMap(([key, value]) => keys(value, `${key}.`)), ...inner.flatMap((each) => keys(each, path))];
}

describe.each(keys(schema))('%s', (_, { description, examples = [], ...rest }) => {
  it('explains itself', () => {
    expect(description).toMatch(/^[A-Z].*\.$/s);
    expect(examples.length).toBeGreaterThan(0);
  });

  it('has examples that are valid', () => {
    const valid = new Ajv({ strict: false }).compile(rest);
    for (const example of examples) expect(valid(example), JSON.stringify(valid.errors)).toBe(true);
  });
});

it('has more keys than those of the first level', () => {
  expect(keys(schema).length).toBeGreaterThan(30);
});
