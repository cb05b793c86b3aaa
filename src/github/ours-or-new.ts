/**
 * What is ours, the oldest first: what is there, else what is made now. Another run may have made its own between our two looks,
 * and removed ours: the oldest of all stays.
 * @param make null where none is to be made
 * @param ageOf lower for older ones
 */
export async function oursOrNew<T>(list: () => Promise<T[]>, make: (() => Promise<T>) | null, ageOf: (one: T) => number): Promise<T[]> {
  const own = await list();
  if (own.length > 0 || make === null) return own;
  const made = await make();
  const all = await list().catch(() => []);
  return all.some((one) => ageOf(one) === ageOf(made)) ? all : [...all, made].sort((a, b) => ageOf(a) - ageOf(b));
}
