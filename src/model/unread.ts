import { oncePer, oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Skipped } from '../core/source.js';
import { beginsAsXml } from '../formats/begins-as-xml.js';
import type { FileFacts } from './file-facts.js';

type Form = 'xml' | 'data' | 'csv';

/** What may be in a file that could not be read. */
export type Kind = 'entities' | 'type' | 'server file' | 'profiles' | 'project' | 'users';

/** Of a server file the root comes before all other elements. */
const FIRST_TAG = /<(?![?!])[^\s<>/]{0,20}/;

/** Of each kind the words of a reason, and in which forms it is; what a text says tells that, as far as there is one. */
const KINDS: Readonly<Record<Kind, { readonly may: string } & { readonly [form in Form]?: Pick<RegExp, 'test'> }>> = {
  entities: {
    may: 'contain accounts, operators or operator groups',
    xml: { test: (text) => !/^<serverconf$/i.test(FIRST_TAG.exec(text)?.[0] ?? '') },
    data: /^(?!.*(?:PRODUCT_PROFILE|ims_org_id|directory_users))/s,
  },
  type: { may: 'contain an account or the schema', xml: /extAccount/, data: /extAccount|Adobe/ },
  'server file': { may: 'be a server file', xml: /<serverconf\b/i },
  profiles: { may: 'list dashboard groups', data: /PRODUCT_PROFILE/ },
  project: { may: 'be a project of the Developer Console', data: /\bproject\b|org_id/ },
  users: { may: 'list users', csv: /^/ },
};

const formOf = (path: string): Form => (/\.csv$/i.test(path) ? 'csv' : /\.(?:json|ya?ml)$/i.test(path) ? 'data' : 'xml');

/** Made once for a file, whose text may be megabytes; one of another name is read where it begins as XML does. */
const mayHold = oncePer(({ path, text }: FileFacts) => {
  const form = beginsAsXml(text) ? 'xml' : formOf(path);
  return oncePerValue((kind: Kind) => (text === '' ? KINDS[kind][form] !== undefined : KINDS[kind][form]?.test(text)));
});

interface Unread {
  readonly unreadable: readonly FileFacts[];
  readonly skipped: readonly Skipped[];
}

/** Why not all is known that an instance has of a kind: the first file that may hold more of it and could not be read. */
export const unreadFor = (kind: Kind, instance: Unread): NotChecked | null => firstOf(kind)(instance);

/** The same of several instances: the first of these reasons. */
export const unreadAmongAll = (kind: Kind, instances: readonly Unread[]): NotChecked | undefined =>
  instances.flatMap((each) => unreadFor(kind, each) ?? [])[0];

const firstOf = oncePerValue((kind: Kind) =>
  oncePer(({ unreadable, skipped }: Unread): NotChecked | null => {
    const broken = unreadable.find((file) => mayHold(file)(kind));
    if (broken) return notChecked(`${broken.path} could not be read, and may ${KINDS[kind].may}`);
    const unseen = skipped.find(({ path, matters, isPointer }) => (matters || !isPointer) && KINDS[kind][formOf(path)]);
    return unseen ? notChecked(`${unseen.path}: ${unseen.reason}`) : null;
  }),
);

/** The paths of files whose content is not known: what they held before may still be there. */
export const unreadPaths = oncePer(
  ({ unreadable, skipped }: Unread): ReadonlySet<string> => new Set([...unreadable, ...skipped].map(({ path }) => path)),
);

/** Why it is not known what became of something that the base has: the file that it was in could not be read. */
export function unreadAmong(before: readonly { readonly path: string }[], now: Unread): NotChecked | null {
  const lost = before.find(({ path }) => unreadPaths(now).has(path));
  return lost ? notChecked(`${lost.path} could not be read`) : null;
}
