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

/** Where something stands, seen from a place. */
export type Seen = (place: number) => number;

/** Where a sign stands last before a place, or -1; of places in their order, so that each part of the text is looked at once. */
export function lastBefore(text: string, sign: string): Seen {
  let [done, last] = [0, -1];
  return (place) => {
    const found = text.slice(done, place).lastIndexOf(sign);
    if (found !== -1) last = done + found;
    done = place;
    return last;
  };
}

/** Where a sign stands next from a place on, or -1; of places in their order, so that each part of the text is looked at once. */
export function firstFrom(text: string, sign: string): Seen {
  let [asked, next] = [0, text.indexOf(sign)];
  return (place) => {
    if (place < asked || (next !== -1 && next < place)) next = text.indexOf(sign, place);
    asked = place;
    return next;
  };
}
