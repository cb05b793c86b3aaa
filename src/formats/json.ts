import { type JSONVisitor, type ParseError, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import type { Span } from '../core/span.js';
import { type Budget, budgetFor, STEPS, spend, usedUp } from './budget.js';
import type { DataDocuments, DataEntry, DataNode, DataScalar } from './data.js';
import { escapedOffsets, SPELLINGS } from './escapes.js';
import { limit, MAX_DEPTH, type Problem, tooDeep } from './problem.js';

/** Larger is no account and no dump of product profiles. */
export const MAX_JSON = 4_000_000;

/**
 * Parses JSON text, strictly: no comments, no trailing commas. The first error is the one reported; what is read in
 * spite of it is a guess.
 * @param budget what all files may take together
 */
export function parseJson(text: string, budget: Budget = budgetFor([text])): DataDocuments {
  if (text.length > MAX_JSON) {
    const message = `Longer than ${MAX_JSON} characters, the maximum for JSON.`;
    return { documents: [], problems: [limit(message, MAX_JSON)] };
  }
  const builder = new Builder(text, budget);
  try {
    visit(text, builder, { disallowComments: true, allowTrailingComma: false });
    const { error } = builder;
    const root = builder.close(text.length);
    if (!error && root) return { documents: [root], problems: [] };
    const start = Math.min(error?.offset ?? 0, text.length);
    const words = error ? printParseErrorCode(error.error).replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : 'Empty';
    const span = { start, end: Math.min(start + Math.max(error?.length ?? 1, 1), text.length) };
    return { documents: root ? [root] : [], problems: [{ message: `${words} in JSON.`, span }] };
  } catch (error) {
    if (error !== STOPPED || !builder.refused) throw error;
    return { documents: [], problems: [builder.refused] };
  }
}

const STOPPED = Symbol('stopped where it is nested too deeply, or of too many pieces');

interface OpenNode {
  readonly start: number;
  readonly items: DataNode[] | null;
  readonly entries: DataEntry[];
  key: { readonly key: string; readonly keySpan: Span } | null;
}

/** Makes nodes as the parser comes to them: its own tree, of which one would be made, is as large again. */
class Builder implements JSONVisitor {
  error: ParseError | null = null;
  refused: Problem | null = null;
  #root: DataNode | null = null;
  readonly #open: OpenNode[] = [];

  constructor(
    private readonly text: string,
    private readonly budget: Budget,
  ) {}

  readonly onObjectBegin = (start: number) => this.#begin(start, null);
  readonly onArrayBegin = (start: number) => this.#begin(start, []);
  readonly onObjectEnd = (offset: number, length: number) => this.#end(offset + length);
  readonly onArrayEnd = (offset: number, length: number) => this.#end(offset + length);

  readonly onObjectProperty = (key: string, offset: number, length: number) => {
    const open = this.#open.at(-1);
    spend(this.budget, STEPS.jsonKey);
    if (open) open.key = { key, keySpan: inner(offset, length) };
  };

  readonly onLiteralValue = (value: DataScalar['value'], offset: number, length: number) => {
    if (typeof value !== 'string') {
      const span = { start: offset, end: offset + length };
      return this.#add({ kind: 'scalar', span, value, decoding: { value: String(value ?? '') } });
    }
    const span = inner(offset, length);
    const decoding = escapedOffsets(this.text.slice(span.start, span.end), span.start, value, SPELLINGS.backslash);
    this.#add({ kind: 'scalar', span, value, decoding });
  };

  readonly onError = (error: ParseErrorCode, offset: number, length: number) => {
    this.error ??= { error, offset, length };
  };

  /** What was read, also where a text breaks off. */
  close(end: number): DataNode | null {
    while (this.#open.length > 0) this.#end(end);
    return this.#root;
  }

  #begin(start: number, items: DataNode[] | null): void {
    if (this.#open.push({ start, items, entries: [], key: null }) > MAX_DEPTH) this.#refuse(tooDeep(start));
  }

  #end(end: number): void {
    const open = this.#open.pop();
    if (!open) return;
    const { items, entries } = open;
    const span = { start: open.start, end };
    this.#add(items ? { kind: 'list', span, items } : { kind: 'map', span, entries });
  }

  #add(value: DataNode): void {
    if (!spend(this.budget, STEPS.jsonValue)) this.#refuse(usedUp(value.span.start));
    const open = this.#open.at(-1);
    if (!open) this.#root ??= value;
    else if (open.items) open.items.push(value);
    else if (open.key) open.entries.push({ key: open.key.key, keySpan: open.key.keySpan, value });
  }

  #refuse(problem: Problem): never {
    this.refused = problem;
    throw STOPPED;
  }
}

const inner = (offset: number, length: number): Span => ({ start: offset + 1, end: offset + length - 1 });
