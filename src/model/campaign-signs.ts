/** Roots that only Campaign's files have; other XML that cannot be read is nobody's business here. */
const ROOTS = 'package|builder|entities|[sS]erver[cC]onf|SERVERCONF|srcSchema|extAccount|extAccount-collection';
const CAMPAIGN_ROOT = new RegExp(`^(?:${ROOTS})$`);
const CAMPAIGN_TAG = new RegExp(`<(?:${ROOTS})[\\s>/]`);

/** Those of software and of books begin otherwise. */
const OTHER_PACKAGE =
  /<package\b(?:[^<>]{0,999}\b(?:xmlns(?!\s*=\s*(?:""|''))|format|packagerversion)\b|[^<>]{0,999}>\s*<(?:name|metadata|description|version|types)\b)/;

/** Under a root that others have too. */
const CAMPAIGN_SCHEMA = /\b(?:xtk)?schema\s{0,99}=\s{0,99}["'](?:nms:extAccount|xtk:(?:group|operator|srcSchema))["']/;

/** Pages hold examples of all of this, and scripts of Campaign's build it. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+)?html\b/i;

/** What begins a part of a page, and quotes an account in Markdown. */
const OF_PAGES =
  /^(?:a|article|b|body|br|center|code|details|div|h[1-6]|head|html|img|main|p|pre|section|span|style|summary|table|template)$/i;
/** What may be blank is bounded: from each of many line ends it would be gone on from again. */
const QUOTE = /(?:^|\n)[ \t]{0,20}(?:```|~~~)/;

/** Whether XML that cannot be read is of others, as a page or a text for one, which may quote elements of Campaign's. */
export const isOthersXml = (text: string, root: string | null): boolean =>
  [PAGE, QUOTE, OTHER_PACKAGE].some((sign) => sign.test(text)) || OF_PAGES.test(root ?? '');

/** What may stand before the root: the declaration, comments, a conflict's signs. */
const PROLOG = /(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<{7}[^\n]*\n)/y;

/**
 * Whether XML that cannot be read is one of Campaign's files.
 * @param root its root's name, where it could be read
 */
export function isOurXml(path: string, text: string, root: string | null = null): boolean {
  if (PAGE.test(text)) return false;
  // A text of another name may begin with a tag, and quote one of Campaign's.
  if (!/\.xml$/i.test(path) && !beginsAsOurs(text)) return false;
  if (CAMPAIGN_SCHEMA.test(withoutSections(text))) return true;
  return !OTHER_PACKAGE.test(text) && (root === null ? CAMPAIGN_TAG.test(text) : CAMPAIGN_ROOT.test(root));
}

/** Scripts of Campaign's stand in sections, and build what is looked for. */
function withoutSections(text: string): string {
  const markup: string[] = [];
  let at = 0;
  for (let start = text.indexOf(SECTION); start !== -1; start = text.indexOf(SECTION, at)) {
    const end = text.indexOf(']]>', start);
    if (end === -1) break;
    markup.push(text.slice(at, start));
    at = end;
  }
  return markup.join('') + text.slice(at);
}

const SECTION = '<![CDATA[';

/** Whether a text begins as XML does, be it in a conflict. */
export const beginsAsXml = (text: string): boolean => /^\s*(?:<{7}[^\n]*\n\s*)?<[?!A-Za-z]/.test(text);

function beginsAsOurs(text: string): boolean {
  PROLOG.lastIndex = 0;
  let at = 0;
  while (PROLOG.test(text)) at = PROLOG.lastIndex;
  return text.slice(at, at + LONGEST_TAG).search(CAMPAIGN_TAG) === 0;
}

const LONGEST_TAG = 100;
