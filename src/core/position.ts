import { firstWhere } from './first-where.js';
import { oncePer, oncePerValue } from './once-per.js';

/** 1-based line, 1-based column in UTF-16 units: what editors and GitHub use. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `prod/x.xml:4:21`, as editors take it. */
export const shownPlace = ({ path, start }: { readonly path: string; readonly start: Position }): string =>
  `${path}:${start.line}:${start.column}`;

/** Turns UTF-16 offsets of one text into positions. Lines end at LF; a CR before it belongs to the end of the line. */
export interface Lines {
  position(offset: number): Position;
  /** The text of a line, 1-based, without its line end; empty where there is no such line. */
  text(line: number): string;
  /** The UTF-16 offset at which a line, 1-based, starts; the text's end where there is no such line. */
  offset(line: number): number;
}

/** Indexes a text's lines as far as they are asked for, so that a finding near the top of a large file is cheap. */
export function lines(text: string): Lines {
  const starts = [0];
  let isWhole = false;
  const indexUpTo = (enough: () => boolean) => {
    while (!isWhole && !enough()) {
      const next = text.indexOf('\n', starts.at(-1));
      if (next === -1) isWhole = true;
      else starts.push(next + 1);
    }
  };
  return {
    position(offset) {
      indexUpTo(() => (starts.at(-1) ?? 0) > offset);
      const line = Math.max(
        1,
        firstWhere(starts.length, (index) => (starts[index] ?? 0) > offset),
      );
      return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
    offset(line) {
      indexUpTo(() => starts.length >= line);
      return starts[line - 1] ?? text.length;
    },
    text(line) {
      indexUpTo(() => starts.length > line);
      const start = starts[line - 1];
      if (start === undefined) return '';
      const end = starts[line];
      return text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '');
    },
  };
}

/** The lines of files by path, made once: a file may have millions. @param texts the decoded text of each */
export const linesIn = oncePer((texts: ReadonlyMap<string, string>): ((path: string) => Lines) =>
  oncePerValue((path) => lines(texts.get(path) ?? '')),
);
