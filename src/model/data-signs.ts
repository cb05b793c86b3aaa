/** A key in YAML or JSON, in quotes or not, with what may stand before its value: comments, tags, anchors, the sign of a block. */
const key = (names: string): string =>
  `(?:\\?\\s{1,9})?\\b(?:${names})\\b["']?\\s{0,9}:(?:\\s{1,9}#[^\\n]{0,99}\\n){0,3}\\s{0,9}(?:[!&]\\S{0,99}\\s{1,9}){0,2}(?:[|>][-+\\d]{0,2}\\s{1,99})?["']?`;

/** Signs of Campaign's and Experience Cloud's data files: those of a row together are others' nowhere. */
const SIGNS: readonly (readonly RegExp[])[] = [
  [new RegExp(`${key('extAccount')}|\\?\\s{1,9}["']?extAccount\\b`)],
  [new RegExp(`${key('@?name')}Adobe_(?:Marketing|Experience)_Cloud\\b`)],
  [new RegExp(`${key('@?name')}Adobe[\\s_.-]{0,3}(?:Marketing|Experience)[\\s_.-]{0,3}Cloud`, 'i'), /\bims[A-Z]|\bims_|[mM]ask\b/],
  [new RegExp(`${key('(?:xtk)?schema')}(?:nms:extAccount|xtk:(?:group|operator))\\b`)],
  [/^\s{0,9}["']?directory_users["']?\s{0,9}:/m],
  [new RegExp(key('ims_org_id'))],
  [new RegExp(`${key('enterprise')}`), new RegExp(key('org_id')), /@AdobeOrg\b/],
  [new RegExp(key('redirect_uri')), new RegExp(key('credentials')), new RegExp(key('workspace'))],
  [/["']PRODUCT_PROFILE["']/],
  [new RegExp(`${key('type')}PRODUCT_PROFILE\\b`)],
  [/(?:^|[,;\t|])"?Product Configurations"?(?:[,;\t|]|\r?$)/m],
];

/** Whether YAML, JSON or CSV that cannot be read is one of these files. */
export const isOurData = (text: string): boolean => SIGNS.some((signs) => signs.every((sign) => sign.test(text)));
