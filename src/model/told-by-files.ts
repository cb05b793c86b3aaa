import type { DeclaredCloud } from '../core/config.js';
import { within } from '../core/folder.js';
import type { CloudFacts } from './cloud.js';
import type { Estate } from './estate.js';

const KINDS: Readonly<Partial<Record<keyof DeclaredCloud, (facts: CloudFacts) => boolean>>> = {
  organizationId: ({ organizationIds }) => organizationIds.length > 0,
  clientId: ({ clients }) => clients.length > 0,
  scopes: ({ clients }) => clients.some(({ scopes }) => scopes !== null),
  callbackUrls: ({ clients }) => clients.some(({ callbackUrls }) => callbackUrls !== null),
  users: ({ users }) => users.length > 0,
};

/** What tracked files in and around a folder tell of Experience Cloud's side, and a declaration would replace: keys of `experienceCloud`. */
export const toldByFiles =
  (estates: readonly Estate[]) =>
  (folder: string): ReadonlySet<string> => {
    const around = estates.filter((estate) =>
      [within(estate.folder, `${folder}/`), within(folder, `${estate.folder}/`)].some((own) => own !== null),
    );
    const cloud = new Set(around.flatMap(({ instances }) => instances.flatMap((instance) => instance.cloud)));
    return new Set(Object.entries(KINDS).flatMap(([key, tells]) => ([...cloud].some(tells) ? key : [])));
  };
