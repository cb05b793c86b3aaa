import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.js';

/** A fenced block whose info string names a file: "```xml prod/groups.xml base" is part of the base commit. */
export interface Block {
  readonly path: string;
  readonly base: boolean;
  readonly text: string;
}

/** A page taken apart at its headings. */
export interface Page {
  readonly text: string;
  readonly headings: readonly string[];
  /** What stands under a heading of the second level. */
  readonly sections: ReadonlyMap<string, string>;
}

export const pageIds = (): string[] =>
  readdirSync(join(ROOT, 'docs/rules'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort();

export function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const [, ...parts] = text.split(/^## /m);
  const sections = parts.map((part): [string, string] => [part.split('\n')[0] ?? '', part.slice(part.indexOf('\n') + 1)]);
  return { text, headings: text.match(/^#+ .*$/gm) ?? [], sections: new Map(sections) };
}

/** The fenced blocks of a text that name a file. */
export const blocks = (text: string): Block[] =>
  [...text.matchAll(/^```\w+ (\S+)( base)?\n([\s\S]*?)^```$/gm)].map(([, path = '', base, body = '']) => ({
    path,
    base: base !== undefined,
    text: body,
  }));

/** The repository that a page's example shows, and its base where it shows one. */
export function example(text: string): { files: Record<string, string>; base?: Record<string, string> } {
  const filesOf = (base: boolean) =>
    Object.fromEntries(
      blocks(text)
        .filter((block) => block.base === base)
        .map((block) => [block.path, block.text]),
    );
  const base = filesOf(true);
  return { files: filesOf(false), ...(Object.keys(base).length > 0 && { base }) };
}
