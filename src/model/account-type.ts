import { oncePerValue } from '../core/once-per.js';

/** The number or name of the account's type, as declared or as the tracked schema gives it. */
export interface AccountType {
  readonly accepted: readonly string[];
  readonly source: string;
}

/** Numbers that are other kinds of external account for sure: bounce mails, mid-sourcing, databases, execution instances, AEM, HDFS. */
export const OTHER_TYPES: ReadonlySet<string> = new Set(['0', '3', '7', '11', '12', '17']);

/** Whether a type is written as the number of the enumeration and not as its name. */
export const isNumber = (type: string): boolean => (type.length > LONG ? isLongNumber : isDigits)(type);

const isDigits = (type: string): boolean => /^\d+$/.test(type);

/** Asked once: instances by the hundred may share a type of thousands of digits. */
const isLongNumber = oncePerValue(isDigits);
const LONG = 20;

/** A number says nothing about a name; where both are known, as from a schema, everything can be compared. */
export const isComparable = ({ accepted }: AccountType, type: string): boolean =>
  accepted.some((known) => isNumber(known) === isNumber(type));

/** `10` for `010`. */
export const withoutZeros = (type: string): string => (isNumber(type) ? type.replace(/^0+(?=\d)/, '') : type);
