/** What a function gives for a text, made once: thousands of findings ask the same. */
export function remembered<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, { readonly value: V }>();
  return (text) => {
    const known = made.get(text);
    if (known) return known.value;
    const value = make(text);
    made.set(text, { value });
    return value;
  };
}
