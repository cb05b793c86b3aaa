import { oncePerValue } from '../core/once-per.js';
import { isNaming, isValueName, looksSecret, namesSecret } from '../core/secret-words.js';
import type { Span } from '../core/span.js';

/** Longer is no name, with the tags around it. */
const LONGEST_NAME = 200;
const TEXT = />([^<>]*)<\/[^<>]*>$/;

/** So many of them are told one by one. */
export const MAX_NAMED = 10_000;

/** A package has millions of tags and attributes, of the same few names. */
const MANY = 1000;

/** What a name tells; null for most. */
const traitsOf = oncePerValue((name) => {
  const traits = { isSecret: looksSecret(name), mayName: isNaming(name), isValue: isValueName(name) };
  return Object.values(traits).includes(true) ? traits : null;
}, MANY);

/**
 * Finds in one pass over a document, tag by tag, the elements that are called a secret, and the tags that hold an attribute of
 * such a name; also where a name tells it of the value beside it.
 */
export class NamedElements {
  /** From `<` to just after the end of the element, or of the tag; what is in another of them comes before it. */
  readonly spans: Span[] = [];
  /** Where further ones are than can be told one by one, with what is between them, but for what is not asked about. */
  readonly rest: Span[] = [];
  #isApart = true;
  readonly #open: { readonly start: number; readonly depth: number }[] = [];
  /** By depth, where a value begins; of the elements in which they are, where the last one is, and whether a name tells it. */
  readonly #starts: number[] = [];
  readonly #values: (Span | null)[] = [];
  readonly #isNamed: boolean[] = [];
  #isInTag = false;
  #isToldInTag = false;

  constructor(private readonly text: string) {}

  attribute(name: string, value: string): void {
    const traits = traitsOf(name);
    if (traits === null) return;
    this.#isInTag ||= traits.isSecret;
    this.#isToldInTag ||= traits.mayName && namesSecret(name, value);
  }

  /** @param end just after the tag */
  opened(name: string, depth: number, end: number): void {
    const isInTag = this.#isInTag;
    const isToldInTag = this.#isToldInTag;
    this.forget();
    this.#values[depth] = null;
    this.#isNamed[depth] = false;
    const traits = traitsOf(name);
    if (traits === null && !isInTag && !isToldInTag) return;
    const [isWhole, isValue] = [isToldInTag || traits?.isSecret, traits?.isValue];
    const start = this.text.lastIndexOf('<', end - 1);
    if (isValue) this.#starts[depth] = start;
    if (isWhole) this.#open.push({ start, depth });
    else if (isInTag) this.#add({ start, end });
  }

  /** Passes over a tag that is not asked about. */
  skipped(): void {
    this.#isApart = true;
    this.forget();
  }

  /** Forgets what the tag holds. */
  forget(): void {
    this.#isInTag = false;
    this.#isToldInTag = false;
  }

  /** @param end just after the end tag */
  closed(name: string, depth: number, end: number): void {
    if (this.#open.at(-1)?.depth === depth) this.#add({ start: this.#open.pop()?.start ?? 0, end });
    const traits = traitsOf(name);
    if (traits === null) return;
    const around = depth - 1;
    if (traits.isValue && !traits.isSecret) {
      const value = { start: this.#starts[depth] ?? end, end };
      if (this.#isNamed[around]) this.#add(value);
      else this.#values[around] = value;
    } else if (traits.mayName && namesSecret(name, this.#textBefore(end))) {
      this.#isNamed[around] = true;
      const value = this.#values[around];
      if (value) this.#add(value);
      this.#values[around] = null;
    }
  }

  #add(span: Span): void {
    if (this.spans.length < MAX_NAMED) this.spans.push(span);
    else {
      const last = this.#isApart ? undefined : this.rest.pop();
      this.rest.push({ start: Math.min(last?.start ?? span.start, span.start), end: span.end });
      this.#isApart = false;
    }
  }

  #textBefore(end: number): string {
    return TEXT.exec(this.text.slice(Math.max(0, end - LONGEST_NAME), end))?.[1] ?? '';
  }
}
