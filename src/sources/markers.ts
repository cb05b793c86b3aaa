/**
 * Texts of which every file that matters holds one. Git finds the few files that hold them, many times faster than
 * they could be read; what they turn out to be is told by their content.
 */
const MARKERS = [
  'extAccount',
  'xtk:group',
  'xtk:operator',
  'serverConf',
  'serverconf',
  'ServerConf',
  'SERVERCONF',
  'Adobe_Marketing_Cloud',
  'Adobe_Experience_Cloud',
  '@AdobeOrg',
  'adobelogin',
  'adobe_groups',
  'PRODUCT_PROFILE',
  'Product Configurations',
  'redirect_uri',
  'https://git-lfs',
];

/** UTF-16 spells none of the markers: such files are found by their byte order mark at the start of a line. */
const UTF16_MARKS = [Buffer.from([0x5e, 0xff, 0xfe]), Buffer.from([0x5e, 0xfe, 0xff])];

/** The pattern file for `git grep -G -f -`; the markers hold nothing that a basic regular expression takes for special. */
export const PATTERNS: Buffer = Buffer.concat([
  Buffer.from(`${MARKERS.join('\n')}\n`),
  ...UTF16_MARKS.flatMap((mark) => [mark, Buffer.from('\n')]),
]);

/** Whether a blob holds what `git grep` looks for. */
export function isMarked(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = buffer.length < 2 ? 0 : buffer.readUInt16BE(0);
  return mark === 0xfffe || mark === 0xfeff || MARKERS.some((marker) => buffer.includes(marker));
}
