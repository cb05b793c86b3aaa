/** What a function gives for an object, made once: rules ask the same of an instance again and again. */
export const oncePer = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => once(new WeakMap(), make);

/**
 * The same for a text or a number: thousands of findings ask the same.
 * @param most what is asked of more values than these is made anew each time
 */
export const oncePerValue = <V, K extends string | number = string>(
  make: (key: K) => V,
  most = Number.POSITIVE_INFINITY,
): ((key: K) => V) => once(new Map(), make, most);

/** The same for two objects. */
export function oncePerTwo<A extends object, B extends object, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const ofFirst = oncePer((a: A) => oncePer((b: B) => make(a, b)));
  return (a, b) => ofFirst(a)(b);
}

interface Made<K, V> {
  readonly size?: number;
  get(key: K): { readonly value: V } | undefined;
  set(key: K, value: { readonly value: V }): unknown;
}

function once<K, V>(made: Made<K, V>, make: (key: K) => V, most = Number.POSITIVE_INFINITY): (key: K) => V {
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    if ((made.size ?? 0) < most) made.set(key, { value });
    return value;
  };
}
