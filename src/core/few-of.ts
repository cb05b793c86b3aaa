/** The first of some names, and how many more there are. */
export const fewOf = (names: readonly string[], most: number): string => names.slice(0, most).join(', ') + andMore(names.length, most);

/** How many more there are of so many than are told at most; nothing where all are told. */
export const andMore = (count: number, most: number): string => (count > most ? ` and ${count - most} more` : '');
