import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licences of every package that a bundle holds part of, from esbuild's own account of its inputs. */
export function writeLicences(metafiles, file) {
  const inputs = metafiles.flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
  const folders = new Set(inputs.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean));
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const text = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    if (!text && !license) throw new Error(`${name} states no licence`);
    return `${name} ${version} (${license})\n\n${text ? readFileSync(join(folder, text), 'utf8').replaceAll('\r\n', '\n').trim() : `Licensed under ${license}.`}\n`;
  });
  const content = `The bundles in this folder hold parts of these packages.\n\n${sections.join(`\n${'-'.repeat(78)}\n\n`)}`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
}
