import type { Colors } from './colors.js';
import { width } from './width.js';

const WIDTH = 88;

/** A rule's page for a terminal: headings stand out, paragraphs are wrapped, addresses follow at the end. */
export function page(markdown: string, paint: Colors): string {
  const links = new Map<string, string>();
  const out: string[] = [];
  let inCode = false;
  for (const line of markdown.trimEnd().split('\n')) {
    const fence = /^```(?:\w+ (.+))?/.exec(line);
    const heading = /^#+ (.*)/.exec(line)?.[1];
    if (fence) {
      inCode = !inCode;
      if (fence[1]) out.push(`  ${paint.blue(fence[1].replace(/ base$/, ' (in the base)'))}`);
    } else if (inCode) out.push(`    ${line}`);
    else if (heading !== undefined) out.push(paint.bold(heading));
    else out.push(...wrap(inline(line, links, paint)));
  }
  const footer = [...links].map(([label, address]) => `${label}: ${address}`);
  return `${[...out, ...(footer.length > 0 ? ['', ...footer] : [])].join('\n')}\n`;
}

/** Emphasis becomes bold or nothing, links become their text; code is left as it is. */
function inline(line: string, links: Map<string, string>, paint: Colors): string {
  const linked = line.replace(/\[([^\]]+)\]\(([^)]+)\)/g, (_, label: string, address: string) => {
    if (/^https?:/.test(address)) links.set(label, address);
    return label;
  });
  return linked
    .split(/(`[^`]*`)/)
    .map((piece) =>
      piece.startsWith('`')
        ? piece
        : piece.replace(/\*\*([^*]+)\*\*/g, (_, bold: string) => paint.bold(bold)).replace(/(?<!\w)_([^_]+)_(?!\w)/g, '$1'),
    )
    .join('');
}

/** Further lines of a list's item stand under its first. */
function wrap(line: string): string[] {
  const indent = ' '.repeat(/^(?:- |\d+\. )/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && width(current) + 1 + width(word) > WIDTH) {
      lines.push(current);
      current = indent + word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
