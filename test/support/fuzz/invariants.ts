import { isDeepStrictEqual } from 'node:util';
import { docsUrl } from '../../../src/core/docs.js';
import type { Linted } from '../../../src/core/linted.js';
import { lines } from '../../../src/core/position.js';
import type { Range } from '../../../src/core/report.js';
import { scanXml } from '../../../src/formats/xml-scan.js';
import { FORMATS, REPORTERS } from '../../../src/reporters/index.js';
import { RULES } from '../../../src/rules/index.js';
import { asGitHub, linksOf } from '../github-markdown.js';
import { type Files, lintFiles } from '../lint-files.js';
import { PLAIN } from '../reports.js';
import { SECRET } from './grammar.js';

/** Shorter pieces of a secret may stand anywhere. */
const PIECE = 6;
const PIECES = Array.from({ length: SECRET.length - PIECE + 1 }, (_, from) => SECRET.slice(from, from + PIECE));
const holdsPiece = (text: string): boolean => PIECES.some((piece) => text.includes(piece));

/** Every format of the report of some files. */
export const outputsOf = (linted: Linted): [format: string, output: string][] =>
  FORMATS.map((format) => [format, REPORTERS[format](linted, PLAIN)]);

/**
 * Lints files and renders every format.
 * @param always whether secrets count also where nothing tells that they are such
 * @returns what does not hold: nothing, for all that one can put into a repository
 * @throws Error where the tool itself fails, which does not hold either
 */
export function broken(files: Files, base?: Files, always = false): string[] {
  const linted = lintFiles(files, base ? { base } : {});
  const outputs = outputsOf(linted);
  return [
    ...misplaced(linted),
    ...unparsed(linted, new Map(outputs)),
    ...outputs.flatMap(([format, output]) =>
      FOR_PEOPLE.has(format) && CONTROLS.test(output) ? [`${format} holds a control character`] : [],
    ),
    ...(always || told(files, base)
      ? outputs.flatMap(([format, output]) => (holdsPiece(output) ? [`${format} shows a piece of a secret`] : []))
      : []),
  ];
}

/** The others hand paths on as they are, for programs. */
const FOR_PEOPLE = new Set(['text', 'markdown', 'html']);

/** All but the line feed, and what changes the direction of a text or takes no room. */
const CONTROLS = /[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Whether each secret of the files still stands under a name that tells it; damage may have taken that away. */
function told(...sides: (Files | undefined)[]): boolean {
  const contents = sides.flatMap((files) => Object.values(files ?? {}));
  return contents.every((content) => {
    const text = Buffer.from(content as Uint8Array).toString('latin1');
    return !holdsPiece(text.replaceAll(TOLD, ''));
  });
}

const TOLD = new RegExp(
  `(?:secret|password|token|api_?key|privatekey)["']?(?:=|: ?)["']?${SECRET}(?=["'\\r\\n,}]|$)|(?:secret|password|token|api_?key|privatekey)["']?: \\|-\\n +${SECRET}(?=\\n|$)`,
  'gi',
);

function misplaced({ report, texts }: Linted): string[] {
  const isInside = (path: string, { start, end }: Range): boolean => {
    const text = texts.get(path);
    if (text === undefined) return false;
    const index = lines(text);
    const within = ({ line, column }: Range['start']) =>
      index.offset(line) + column - 1 <= text.length && (line === 1 || index.offset(line) > 0);
    return within(start) && within(end) && (start.line < end.line || (start.line === end.line && start.column <= end.column));
  };
  return [...report.findings, ...report.suppressed].flatMap((finding) =>
    [finding, ...finding.related]
      .filter((place) => !isInside(place.path, place))
      .map(({ path, start }) => `${finding.rule} points outside of ${path} (${start.line}:${start.column})`),
  );
}

function unparsed({ report }: Linted, outputs: ReadonlyMap<string, string>): string[] {
  const { findings } = report;
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const of = (format: string) => outputs.get(format) ?? '';
  expect(isDeepStrictEqual({ weakened: [], ...JSON.parse(of('json')) }, JSON.parse(JSON.stringify(report))), 'json is not the report');
  const { results } = JSON.parse(of('sarif')).runs[0] as { results: unknown[] };
  expect(results.length === findings.length, 'sarif has not each finding once');
  expect((JSON.parse(of('gitlab')) as unknown[]).length === findings.length, 'gitlab has not each finding once');
  expect(scanXml(of('junit'), () => null).problem === null, 'junit is not well-formed');
  const scripts = of('html').match(/<script\b/gi) ?? [];
  expect(scripts.length <= 1, 'html holds a script that is not its own');
  expect(!/<(?:img|iframe|object|embed|base)\b/i.test(of('html')), 'html holds an element of a file');
  const links = linksOf(asGitHub(of('markdown')));
  expect(
    links.every((link) => RULES.some(({ id }) => link === docsUrl(id))),
    'markdown holds a link of a file',
  );
  return faults;
}
