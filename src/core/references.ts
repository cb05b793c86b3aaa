/** The entities that XML itself has. */
export const NAMED_REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The character of a number, nothing where there is none. */
export const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
