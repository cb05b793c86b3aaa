/** A path as Git gives it, byte for byte in a latin1 string, so that it can be a key. */
export type RawPath = string;

/**
 * For people and reports: UTF-8 where it is, else the bytes that are not as `\xNN`. A backslash that would read as
 * such a byte is shown as the byte that it is, so that no two paths are shown alike.
 */
export function shown(raw: RawPath): string {
  const unambiguous = raw.replace(AMBIGUOUS, '\\x5c');
  if (/^[\x20-\x7e]*$/.test(raw)) return unambiguous;
  const bytes = Buffer.from(unambiguous, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return unambiguous.replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  }
}

const AMBIGUOUS = /\\(?=x[\da-f]{2})/g;

/** The bytes of a path as {@link shown} gives it. */
export const rawPath = (path: string): RawPath =>
  Buffer.from(path, 'utf8')
    .toString('latin1')
    .replace(/\\x([\da-f]{2})/g, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));

/** How a path that somebody typed is shown. */
export const typedPath = (path: string): string => shown(Buffer.from(path, 'utf8').toString('latin1'));

/** Splits the output of a command with `-z`. */
export const splitNul = (output: Buffer): RawPath[] => output.toString('latin1').split('\0').slice(0, -1);

/** Everything below the repository's root, wherever the command runs. */
export const TOP = ':(top)';
