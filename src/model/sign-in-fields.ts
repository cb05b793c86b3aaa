import { FIELDS, type FieldName } from '../core/config.js';
import { FIELD_TABLE, normalName } from './field-table.js';
import type { Field, Fields } from './fields.js';

/** The fields that only signing in has; connectors to other Adobe products have a client and an organisation too. */
const OF_SIGN_IN: readonly FieldName[] = ['imsServer', 'callbackUrl', 'associationMask'];

/** What databases and mail boxes that are reached by OAuth have as well. */
const GENERIC: ReadonlySet<string> = new Set(['callbackUrl', 'redirectUrl'].map(normalName));

/** Other services of Adobe answer under the same domains. */
const IMS_HOST = /^\s*(?:[a-z]+:\/\/)?(?:ims|adobeid)/i;

/** Whether one of the fields that only signing in has is there, under a name that nothing else uses. */
export const isOfSignIn = (fields: Fields): boolean =>
  OF_SIGN_IN.some((name) => fields[name].at !== null && !GENERIC.has(spelling(fields[name])) && isOwn(name, fields[name]));

/** Whether a field could be of no other kind of account, by its spelling, or by the shape of its value. */
export function isUnmistakable(name: FieldName, field: Field): boolean {
  if (field.at === null) return false;
  if (name === 'associationMask' || spelling(field).startsWith('ims')) return true;
  return FIELD_TABLE[name].shape?.test(field.at.value) === true && isOwn(name, field);
}

/**
 * Whether three fields or more are spelt as the account's, and the mask is among them, or an IMS server and no name
 * that any client of OAuth has: a client id, a scope and where to redirect to are such.
 */
export function isSpeltAsOurs(fields: Fields): boolean {
  const spelt = FIELDS.filter((name) => fields[name].how === 'spelling');
  const own = spelt.filter((name) => /^(?:ims|associationmask$|callbackserver$)/.test(spelling(fields[name])));
  return own.includes('associationMask') ? spelt.length >= 3 : own.includes('imsServer') && own.length >= 3;
}

const isOwn = (name: FieldName, field: Field): boolean =>
  name !== 'imsServer' || spelling(field).startsWith('ims') || IMS_HOST.test(field.at?.value ?? '');

const spelling = ({ xpath }: Field): string => normalName(xpath?.split(/[/@]+/).at(-1) ?? '');
