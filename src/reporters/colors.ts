/** Paints text for a terminal, or leaves it as it is. */
export interface Colors {
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

const sgr = (on: number, off: number) => (text: string) => `\x1b[${on}m${text}\x1b[${off}m`;
const same = (text: string) => text;

/** The six that are used: fewer lines than a library's name in the bundle. */
export const colors = (enabled: boolean): Colors =>
  enabled
    ? { red: sgr(31, 39), yellow: sgr(33, 39), blue: sgr(34, 39), green: sgr(32, 39), bold: sgr(1, 22), dim: sgr(2, 22) }
    : { red: same, yellow: same, blue: same, green: same, bold: same, dim: same };
