/** Where a match that begins at a place ends; that place where nothing matches. @param expression with the flag `y` */
export function after(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : from;
}

/** Where a sign stands last before a place; of places in their order, so that each part of the text is looked at once. */
export type Last = (place: number) => number;

/** @param sign what is looked for */
export function lastBefore(text: string, sign: string): Last {
  let [done, last] = [0, -1];
  return (place) => {
    const found = text.slice(done, place).lastIndexOf(sign);
    if (found !== -1) last = done + found;
    done = place;
    return last;
  };
}
