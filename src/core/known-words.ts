import type { Span } from './span.js';

/** What Campaign, Adobe and this tool call things, in small letters. No more is shown of a file that cannot be read: whatever else is in it may be a secret. */
const KNOWN = new Set(
  `xml version encoding standalone utf-8 iso-8859-1 1.0 true false yes no null string head
  package entities schema builder entity element attribute enumeration value srcschema extendedschema xtkschema namespace xtk nms
  extaccount extaccount-collection group operator operator-group operatorgroup access authenticationtype login email rights
  name label type active account server port provider tenant desc description img lastmodified created createdby folder
  adobe_marketing_cloud adobe_experience_cloud adobe marketing experience cloud campaign
  ims imsserver imsurl imsserverurl imsscope imsscopes scope scopes imsclientid clientid imsclientsecret clientsecret imssecret secret
  callbackserver callbackurl imscallback imscallbackurl redirecturl imsorgid imsorganizationid orgid organizationid
  associationmask imsmask groupmask mask productcontext imsproductcontext identifier client callback organization product context
  serverconf shared datastore hosts web redirection imsconfig authims authimsendpoint authimsclientid authimsclientsecret authimsorgid
  openid adobeid session additional_info.projectedproductcontext dma_campaign dma_campaign_classic https http
  directory_users groups adobe_groups directory_group enterprise client_id client_secret client_secrets org_id org project workspace details
  credentials oauth2 oauth_server_to_server redirect_uri defaultredirecturi ims_org_id integration_type groupname product_profile users
  username identity domain first last country code id configurations
  password passwd pass pwd token key apikey api_key privatekey private_key
  instances files role production stage development url experiencecloud callbackurls accounttype fields rules suppress rule path reason
  until ignore declare declared dashboard profile profiles missing found export import restart this where which error warning notice off default prod dev test`.split(
    /\s+/,
  ),
);

const RUN = /\S+/g;
const WORD = /[^\s<>"'=:,;{}[\]()]+/g;
/** What markup puts around names, and YAML before values. */
const SIGNS = /^(?:[!?/]?-{0,2}|[-|&*#?!/>]{1,3})$/;
/** What ends base64, and so may belong to the value before it. */
const PADDING = /=*/y;

/**
 * What else stands in a part of a text: between blanks, from the first such word to the last.
 * @param start, end UTF-16 offsets; a word that one of them cuts is taken for unknown
 * @param names further words that are known, in small letters
 */
export function unknownSpans(text: string, start: number, end: number, names?: ReadonlySet<string>): Span[] {
  const isCut = (at: number) => at > 0 && at < text.length && /^[^\s]{2}$/.test(text.slice(at - 1, at + 1));
  return [...text.slice(start, end).matchAll(RUN)].flatMap(({ 0: run, index }): Span[] => {
    const from = start + index;
    const words = [...run.matchAll(WORD)].filter((word) => {
      const [left, right] = [from + word.index, from + word.index + word[0].length];
      return !isKnown(word[0], names) || (left === start && isCut(start)) || (right === end && isCut(end));
    });
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) return [];
    PADDING.lastIndex = from + last.index + last[0].length;
    PADDING.test(text);
    return [{ start: from + first.index, end: PADDING.lastIndex }];
  });
}

/** As the number of a type, or a flag. */
const NUMBER = /^\d{1,2}$/;

/** Whether a word is one that everybody uses. */
export const isKnownWord = (word: string): boolean => KNOWN.has(word.toLowerCase());

function isKnown(word: string, names?: ReadonlySet<string>): boolean {
  if (SIGNS.test(word) || NUMBER.test(word)) return true;
  const name = word.replace(/^[/?!]|[/?]$/g, '').toLowerCase();
  return KNOWN.has(name) || names?.has(name) === true;
}
