/**
 * Texts of which every file that matters holds one. Git finds the few files that hold them, many times faster than
 * they could be read; what they turn out to be is told by their content.
 */
const MARKERS = [
  'extAccount',
  'xtk:group',
  'xtk:operator',
  'erverConf',
  'erverconf',
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

/**
 * UTF-16 spells none of the markers: such files are found by their byte order mark at the start of a line. UTF-32 has
 * the same mark where its low bytes come first. Without a mark they are not found: no pattern can hold a zero byte, and
 * one that finds tags by what stands between their letters makes the search take two and a half times as long.
 */
const WIDE = ['^\xff\xfe', '^\xfe\xff'];

/** The pattern file for `git grep -G -f -`; the markers hold nothing that a basic regular expression takes for special. Each costs a little of every search. */
export const PATTERNS: Buffer = Buffer.concat([Buffer.from(`${MARKERS.join('\n')}\n`), Buffer.from(`${WIDE.join('\n')}\n`, 'latin1')]);

/** Whether a blob holds what `git grep` looks for. */
export function isMarked(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = buffer.length < 2 ? 0 : buffer.readUInt16BE(0);
  return mark === 0xfffe || mark === 0xfeff || MARKERS.some((marker) => buffer.includes(marker));
}
