import type { Symptom } from './rule.js';

/** What people see, in the words of Adobe's page. */
export const SYMPTOMS: Readonly<Record<Symptom, string>> = {
  'redirected-to-adobe': 'they are redirected to adobe.com',
  'no-matching-right': '"Login does not have any right matching the expression"',
  'no-login-page': 'they cannot reach the Adobe ID login page',
};
