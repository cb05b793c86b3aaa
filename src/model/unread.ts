import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { Skipped } from '../core/source.js';
import { beginsAsXml } from './campaign-signs.js';
import type { FileFacts } from './file-facts.js';

/** What may stand in a file that could not be read: accounts and operator groups are in XML, JSON and YAML, server files are XML. */
export type Kind = 'entities' | 'server file';

const OTHERS: Readonly<Record<Kind, RegExp>> = { entities: /\.csv$/i, 'server file': /\.(?:csv|json|ya?ml)$/i };

/** A text may begin with blanks by the megabyte. */
const isXml = oncePer(({ text }: FileFacts) => beginsAsXml(text));

interface Unread {
  readonly unreadable: readonly FileFacts[];
  readonly skipped: readonly Skipped[];
}

/** The paths of files that cannot be read: what they held before may still be there. */
export const unreadablePaths = oncePer(
  (unreadable: readonly FileFacts[]): ReadonlySet<string> => new Set(unreadable.map(({ path }) => path)),
);

/** The files of an instance whose content is not known and that may hold something, by their names, or as XML. */
export const unreadFor = (kind: Kind, { unreadable, skipped }: Unread): Unread => UNREAD[kind](unreadable, skipped);

const unread = (kind: Kind) =>
  oncePerTwo(
    (unreadable: readonly FileFacts[], skipped: readonly Skipped[]): Unread => ({
      unreadable: unreadable.filter((file) => !OTHERS[kind].test(file.path) || isXml(file)),
      skipped: skipped.filter(({ path }) => !OTHERS[kind].test(path)),
    }),
  );

const UNREAD = { entities: unread('entities'), 'server file': unread('server file') };

/** The first file of an instance whose content is not known that may list product profiles, as a dump of the User Management API does. */
export const unreadProfiles = oncePer(({ unreadable, skipped }: Unread): string | null => {
  const broken = unreadable.find(({ path, text }) => (text === '' && DATA.test(path)) || text.includes('PRODUCT_PROFILE'));
  return (broken ?? skipped.find(({ path }) => DATA.test(path)))?.path ?? null;
});

const DATA = /\.(?:json|ya?ml)$/i;
