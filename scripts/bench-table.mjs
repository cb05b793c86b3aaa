import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const START = '<!-- measured -->\n';
const END = '<!-- /measured -->';

const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const ms = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

// What bench.mjs measures without --small.
const TREES =
  'Trees: start and hook, 20,000 files, 500 of them XML (14 MB); audit, 50,000 files (1 GB), 500 of them XML (14 MB); package, one file.';
const FLOORS =
  'Floors: start, an empty Node script; nothing relevant staged, `git diff --cached --quiet`; one account staged, the empty script, `git diff --cached` and one `git grep --cached`; audit, the same `git grep` over the work tree; package, `xmllint --noout`.';
const GROWTH =
  'In each tree one file in 40 is XML, with 700 bytes of XML per tracked file on average; 20,000 files are the tree of the hook above. Compare a time only with the floor beside it, because the machine is sometimes slower and sometimes faster.';
const COSTS =
  'The cost of an unrelated file is taken from the trees of 10 to 50,000 files above, that of a relevant file from 1 to 400 staged accounts beside 100 files, that of a megabyte from packages of 1 to 40 MB.';

/** Puts what was measured between the marks of the page. */
export function writeMeasured(file, { rows, bundles, usual, growth, slopes }) {
  const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim().replace('git version ', 'Git ');
  const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${git}`;
  const parts = [
    `Machine: ${machine}.`,
    TREES,
    FLOORS,
    table(
      ['work', 'measured', 'floor', 'ratio', 'ratio at most', 'memory'],
      rows.map(({ work, ours, bottom, ratio, limit, extra }) => [
        work,
        ms(ours),
        ms(bottom),
        ratio.toFixed(2),
        String(limit),
        extra.replace(' of memory', ''),
      ]),
    ),
    table(
      ['bundle', 'size', 'at most'],
      bundles.map(({ name, kb, limit }) => [name, `${kb.toFixed(0)} KB`, `${limit} KB`]),
    ),
    ...(usual
      ? [
          `The same staged change on the same 20,000 files under lint-staged with \`xmllint --noout\`: ${ms(usual.theirs)}; ours ${ms(usual.ours)}, ratio ${usual.ratio.toFixed(2)}.`,
        ]
      : []),
    '## Growth',
    '![Time of the hook against the number of tracked files, beside its floor](performance.svg)',
    GROWTH,
    table(
      ['tracked files', 'hook, one account staged', 'floor', 'ratio'],
      growth.map(({ files, ours, floor, ratio }) => [files.toLocaleString('en'), ms(ours), ms(floor), ratio.toFixed(2)]),
    ),
    COSTS,
    table(['one more …', 'costs'], Object.entries(slopes)),
  ];
  const page = readFileSync(file, 'utf8');
  const [before, after] = [page.slice(0, page.indexOf(START) + START.length), page.slice(page.indexOf(END))];
  writeFileSync(file, `${before}\n${parts.join('\n\n')}\n\n${after}`);
}
