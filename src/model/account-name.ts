import { distance } from '../core/edit-distance.js';

/** What the page calls for. */
export const ACCOUNT_NAME = 'Adobe_Marketing_Cloud';

/** Where accounts are in Campaign's console. */
export const ACCOUNTS = 'Administration > Platform > External accounts';

const OUR_NAMES = ['adobemarketingcloud', 'adobeexperiencecloud'];

/** Whether a name is, or was meant to be, that of the Marketing/Experience Cloud account. */
export function isOurName(name: string): boolean {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return letters.length < 40 && OUR_NAMES.some((ours) => distance(letters, ours) <= 2);
}

/** Whether nothing but case, blanks and underscores differ from the name that it must have. */
export const isAlmostOurName = (name: string): boolean =>
  name.toLowerCase().replace(/[\s_]+/g, '') === ACCOUNT_NAME.toLowerCase().replaceAll('_', '');
