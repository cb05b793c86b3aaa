import { budgetFor } from '../../src/formats/budget.js';
import type { Account } from '../../src/model/account.js';
import type { CloudFacts } from '../../src/model/cloud.js';
import type { Instance } from '../../src/model/estate.js';
import { estatesOf } from '../../src/model/estates.js';
import { type FileFacts, readFile } from '../../src/model/file-facts.js';
import type { Files } from './lint-files.js';

/** What files tell, without any configuration. */
export const factsOf = (files: Files): FileFacts[] =>
  Object.entries(files).map(([path, content]) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return readFile({ path, bytes }, false, budgetFor([bytes]));
  });

export const instancesIn = (files: Files): Instance[] =>
  estatesOf({ files: factsOf(files), skipped: [], configs: [] }).flatMap(({ instances }) => instances);

/** The accounts that count as the Marketing/Experience Cloud account. */
export const accountsIn = (files: Files): Account[] => instancesIn(files).flatMap(({ accounts }) => accounts);

/** The values of an account's fields, where they were found. */
export const valuesOf = ({ fields }: Account): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, { at }]) => (at ? [[name, at.value]] : [])));

export const cloudIn = (path: string, content: string): readonly CloudFacts[] => factsOf({ [path]: content })[0]?.cloud ?? [];
