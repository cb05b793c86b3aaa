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
 * UTF-16 spells none of the markers. Such files are found by their byte order mark at the start of a line, or by a tag
 * whose letters have beside them what is no printable ASCII: no pattern can hold the zero byte that stands there, and
 * one that asks for less finds every second picture. UTF-32 has the mark of UTF-16 where its low bytes come first.
 */
const WIDE = ['^\xff\xfe', '^\xfe\xff', '^[^ -~]\\{0,1\\}<[^ -~][?!A-Za-z][^ -~][A-Za-z-][^ -~][A-Za-z-][^ -~]'];

/** How a file in these begins. */
const WIDE_BEGINNINGS = ['fffe', 'feff', '3c00', '003c'];

/** The pattern file for `git grep -G -f -`; the markers hold nothing that a basic regular expression takes for special. Each costs a little of every search. */
export const PATTERNS: Buffer = Buffer.concat([Buffer.from(`${MARKERS.join('\n')}\n`), Buffer.from(`${WIDE.join('\n')}\n`, 'latin1')]);

/** Whether a blob holds what `git grep` looks for. */
export function isMarked(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginning = buffer.toString('hex', 0, 4);
  return WIDE_BEGINNINGS.some((wide) => beginning.startsWith(wide)) || MARKERS.some((marker) => buffer.includes(marker));
}
