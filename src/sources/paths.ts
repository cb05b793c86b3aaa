/** A path as Git gives it, byte for byte in a latin1 string, so that it can be a key. */
export type RawPath = string;

/** For people and reports: UTF-8 where it is, else the bytes that are not as `\xNN`. */
export function shown(raw: RawPath): string {
  if (/^[\x20-\x7e]*$/.test(raw)) return raw;
  const bytes = Buffer.from(raw, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return raw.replace(/[\x80-\xff]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
  }
}

/** The bytes of a path that is written as people do. */
export const rawPath = (path: string): RawPath => Buffer.from(path, 'utf8').toString('latin1');

/** Splits the output of a command with `-z`. */
export const splitNul = (output: Buffer): RawPath[] => output.toString('latin1').split('\0').slice(0, -1);
