import { TEMPLATE_TAGS } from '../formats/begins-as-xml.js';

/** Roots that only Campaign's files have; other XML that cannot be read is nobody's business here. */
const ROOTS = 'package|builder|entities|[sS]erver[cC]onf|SERVERCONF|srcSchema|extAccount|extAccount-collection';
const CAMPAIGN_ROOT = new RegExp(`^(?:${ROOTS})$`);
const CAMPAIGN_TAG = new RegExp(`<(?:${ROOTS})[\\s>/]`);

/** Those of software and of books begin otherwise. */
const OTHER_PACKAGE =
  /<package\b(?:[^<>]{0,999}\b(?:xmlns(?!\s*=\s*(?:""|''))|format|packagerversion)\b|[^<>]{0,999}>\s*<(?:name|metadata|description|version|types)\b)/;

/** A tag under a root that others have too. */
const CAMPAIGN_SCHEMA =
  /<[\w:.-]{1,99}\s(?:[^<>]{0,9999}\s)?(?:xtk)?schema\s{0,99}=\s{0,99}["'](?:nms:extAccount|xtk:(?:group|operator|srcSchema))["']/;

/** Pages hold examples of all of this, and scripts of Campaign's build it. */
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+)?html\b/i;

/** What begins a part of a page, and quotes an account in Markdown. */
const OF_PAGES =
  /^(?:a|article|b|body|br|center|code|details|div|h[1-6]|head|html|img|main|p|pre|section|span|style|summary|table|template)$/i;
/** What may be blank is bounded: from each of many line ends it would be gone on from again. */
const QUOTE = /(?:^|\n)[ \t]{0,20}(?:```|~~~)/;

/** What may stand before the root: the declaration, comments, a conflict's signs, tags of a template, and a document type. */
const PROLOG = new RegExp(String.raw`\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<{7}[^\n]*\n|${TEMPLATE_TAGS}|<!DOCTYPE\s+([^\s[>"']+)`, 'iy');

/** A piece of a document type behind its name; what has no end is all that there is. */
const OF_TYPE = /"[^"]*(?:"|$)|'[^']*(?:'|$)|<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|[^"'<[\]>]+|[\s\S]/y;

/** Where a document type ends, which may have an internal subset. */
function typeEnd(text: string, start: number): number {
  OF_TYPE.lastIndex = start;
  let isInSubset = false;
  for (let found = OF_TYPE.exec(text); found; found = OF_TYPE.exec(text)) {
    if (found[0] === '>' && !isInSubset) return OF_TYPE.lastIndex;
    if (found[0] === '[' || found[0] === ']') isInSubset = found[0] === '[';
  }
  return text.length;
}

const START = /<([^\s<>/]{1,99})/y;

/** What the root is called, by the document type, if there is one, and by its own tag, as far as they are there. */
function rootsOf(text: string): { readonly type: string | null; readonly root: string | null } {
  let type: string | null = null;
  START.lastIndex = 0;
  PROLOG.lastIndex = 0;
  for (let found = PROLOG.exec(text); found; found = PROLOG.exec(text)) {
    type ??= found[1] ?? null;
    if (found[1]) PROLOG.lastIndex = typeEnd(text, PROLOG.lastIndex);
    START.lastIndex = PROLOG.lastIndex;
  }
  return { type, root: START.exec(text)?.[1] ?? null };
}

/**
 * Whether XML that cannot be read is one of Campaign's files.
 * @param holdsList whether a list of Campaign's entities, or one of them, could be read in it
 */
export function isOurXml(path: string, text: string, holdsList = false): boolean {
  if (PAGE.test(text)) return false;
  const { type, root } = rootsOf(text);
  const isNamed = [type, root].some((name) => name !== null && CAMPAIGN_ROOT.test(name));
  const isOther = OTHER_PACKAGE.test(text);
  // It may be a page, or a text for one, which quotes elements of Campaign's.
  if (holdsList && !isOther && !QUOTE.test(text) && !OF_PAGES.test(root ?? '')) return true;
  // A text of another name may begin with a tag, and quote one of Campaign's; what has a document type is well-formed for others.
  if (!isNamed && ((type !== null && root !== null) || !/\.xml$/i.test(path))) return false;
  const markup = text.replace(NO_MARKUP, '');
  return CAMPAIGN_SCHEMA.test(markup) || (!isOther && (isNamed || (root === null && CAMPAIGN_TAG.test(markup))));
}

/** Comments quote what is looked for, and scripts of Campaign's, which stand in sections, build it. */
const NO_MARKUP = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;
