import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const START = '<!-- measured -->\n';
const END = '<!-- /measured -->';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

/** Puts what was measured between the marks of the page. */
export function writeMeasured(file, { rows, bundles, usual, growth, slopes }) {
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim().replace('git version ', 'Git ');
  const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${git}`;
  const parts = [
    `Machine: ${machine}.`,
    table(
      ['work', 'measured', 'floor', 'ratio', 'at most', 'beside'],
      rows.map(({ work, ours, bottom, ratio, limit, extra }) => [work, ms(ours), ms(bottom), ratio.toFixed(2), String(limit), extra]),
    ),
    table(
      ['bundle', 'size', 'at most'],
      bundles.map(({ name, kb, limit }) => [name, `${kb.toFixed(0)} KB`, `${limit} KB`]),
    ),
    ...(usual
      ? [
          `The same staged change under lint-staged with \`xmllint --noout\`: ${ms(usual.theirs)}; ours ${ms(usual.ours)}, ratio ${usual.ratio.toFixed(2)}.`,
        ]
      : []),
    '## Growth',
    '![Time of the hook against the number of tracked files, beside its floor](performance.svg)',
    table(
      ['tracked files', 'hook, one account staged', 'floor', 'ratio'],
      growth.map(({ files, ours, floor, ratio }) => [files.toLocaleString('en'), ms(ours), ms(floor), ratio.toFixed(2)]),
    ),
    table(['one more …', 'costs'], Object.entries(slopes)),
  ];
  const page = readFileSync(file, 'utf8');
  const [before, after] = [page.slice(0, page.indexOf(START) + START.length), page.slice(page.indexOf(END))];
  writeFileSync(file, `${before}\n${parts.join('\n\n')}\n\n${after}`);
}
