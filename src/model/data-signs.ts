/** A key in YAML or JSON, in quotes or not, with what may stand before its value: comments, tags, anchors, the sign of a block. */
const key = (names: string): string =>
  `(?:\\?\\s{1,9})?\\b(?:${names})\\b["']?\\s{0,9}:(?:\\s{1,9}#[^\\n]{0,99}\\n){0,3}\\s{0,9}(?:[!&]\\S{0,99}\\s{1,9}){0,2}(?:[|>][-+\\d]{0,2}\\s{1,99})?["']?`;

const names = (...all: string[]): RegExp => new RegExp(key(all.join('|')), 'i');

/** What an account has, and nothing that only signs in with Adobe. */
const FIELD = names('ims_?(?:server|url|scope|callback|mask|client_?id|org_?id)\\w*', 'callback_?server', '(?:association|group)_?mask');

/** Signs of Campaign's and Experience Cloud's data files: those of a row together are others' nowhere. */
const SIGNS: readonly (readonly RegExp[])[] = [
  [new RegExp(`${key('@?name')}Adobe_(?:Marketing|Experience)_Cloud\\b`)],
  [new RegExp(`${key('@?name')}Adobe[\\s_.-]{0,3}(?:Marketing|Experience)[\\s_.-]{0,3}Cloud`, 'i'), FIELD],
  // Of which a list or a map is the value: the word alone is in settings of others, too.
  [/\bextAccount\b["']?\s{0,9}:(?![ \t]{0,9}["'\w])/, FIELD],
  [new RegExp(`${key('xtkschema')}(?:nms:extAccount|xtk:(?:group|operator))\\b`)],
  [new RegExp(`${key('schema')}nms:extAccount\\b`), FIELD],
  [/^[\s{]{0,9}["']?directory_users["']?\s{0,9}:/m, names('groups', 'adobe_groups', 'directory_group')],
  [names('project'), names('org'), names('ims_org_id')],
  [names('enterprise'), names('org_id'), /@AdobeOrg\b/],
  [names('redirect_uri'), names('credentials'), names('workspace')],
  [new RegExp(`${key('type')}PRODUCT_PROFILE\\b`), names('groups', 'groupName')],
  [/(?:^|[,;\t|])"?Product Configurations"?(?:[,;\t|]|\r?$)/m, /\b(?:Username|Email)\b/i],
];

/** Sound, each line by itself, as logs are, which name an account and have none of its fields. */
const JSON_LINES = /^\s{0,9}\{.*\}[ \t\r]{0,9}\n\s{0,9}\{.*\}[ \t\r]{0,9}(?:\n|$)/;

/**
 * Whether YAML, JSON or CSV that cannot be read is one of these files.
 * @param holdsEntity whether something of Campaign's could be read in it
 */
export const isOurData = (text: string, holdsEntity: () => boolean): boolean =>
  JSON_LINES.test(text)
    ? FIELD.test(text) && holdsEntity()
    : SIGNS.some((signs) => signs.every((sign) => sign.test(text))) || holdsEntity();

/** What tools of deployments call their templates. */
const TEMPLATE = /\.(?:j2|jinja2?|erb|ejs|hbs|mustache|tftpl|tpl|tmpl|template)$/i;

const TEMPLATE_SIGN = /\{\{|\{%|<%|[$%]\{/;

/** In YAML and JSON, outside of quotes and comments. Behind a line's end that ends none here, `^` would look at all of it again. */
const BARE_SIGN = /(?<![^\n\r])(?:[^"'#\n\r]|"[^"\n\r]*"|'[^'\n\r]*'){0,9999}?(?:\{\{|\{%|<%)/;

/** Where a document breaks off, with what the parser may have read of it already; pages of Campaign's own hold `<%`. */
const SIGN_HERE = /^[\s\S]{0,2}(?:\{\{|\{%|[$%#]\{[^{}\n]{1,99}\}|@@?[A-Za-z][\w.-]{0,99}@)/;

/** Whether a text that cannot be read from a place on is a template, which a deployment makes a document of. */
export function isTemplateText(path: string, text: string, at: number): boolean {
  if (TEMPLATE.test(path)) return TEMPLATE_SIGN.test(text);
  return SIGN_HERE.test(text.slice(Math.max(0, at - 2), at + 200)) || (/\.(?:ya?ml|json)$/i.test(path) && BARE_SIGN.test(text));
}
