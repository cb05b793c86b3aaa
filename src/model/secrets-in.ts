import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';
import { secretKind } from './secret.js';

/** The client secrets that accounts hold, in plain text or encrypted: no output may show any of them. */
export function secretsIn(estates: readonly Estate[]): Located<string>[] {
  const accounts = estates.flatMap(({ instances }) => instances.flatMap((instance) => instance.accounts));
  const held = accounts.map(({ fields }) => fields.clientSecret.at).filter((at) => at !== null);
  return held.filter(({ value }) => !['empty', 'placeholder'].includes(secretKind(value)));
}
