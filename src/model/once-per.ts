/** What a function gives for an object, made once: rules ask the same of an instance again and again. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

/** The same for two objects. */
export function oncePerTwo<A extends object, B extends object, V>(make: (a: A, b: B) => V): (a: A, b: B) => V {
  const ofFirst = oncePer((a: A) => oncePer((b: B) => make(a, b)));
  return (a, b) => ofFirst(a)(b);
}
