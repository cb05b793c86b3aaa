/** The end of what matches from a place on; that very place where nothing does. @param expression with the flag `y` */
export function after(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : from;
}

/** What an expression with the flag `y` matches at a place, or one with the flag `g` from there on. */
export function matchAt(expression: RegExp, text: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from;
  return expression.exec(text);
}

/** Where a sign stands last before a place, else -1. To be asked in the order of places: each part of the text is looked at once. */
export type Last = (place: number) => number;

/** Looks for a sign before places of a text. */
export function lastBefore(text: string, sign: string): Last {
  let [done, last] = [0, -1];
  return (place) => {
    const found = text.slice(done, place).lastIndexOf(sign);
    if (found !== -1) last = done + found;
    done = place;
    return last;
  };
}
