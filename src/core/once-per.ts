/** What a function gives for an object, made once: rules ask the same of an instance again and again. */
export const oncePer = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => once(new WeakMap(), make);

/** The same for a text: thousands of findings ask the same. */
export const oncePerText = <V>(make: (text: string) => V): ((text: string) => V) => once(new Map(), make);

/** The same for two objects. */
export function oncePerTwo<A extends object, B extends object, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const ofFirst = oncePer((a: A) => oncePer((b: B) => make(a, b)));
  return (a, b) => ofFirst(a)(b);
}

interface Made<K, V> {
  get(key: K): { readonly value: V } | undefined;
  set(key: K, value: { readonly value: V }): unknown;
}

function once<K, V>(made: Made<K, V>, make: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
