import type { CloudUser } from '../core/config.js';
import type { Located, Place } from '../core/span.js';

/** An application registered with IMS. */
export interface CloudClient {
  readonly id: Located<string>;
  /** Whether it is a web client, with which people can sign in to a server; others are those of programs, and of pages without a server. */
  readonly signsIn: boolean;
  readonly callbackUrls: readonly Located<string>[] | null;
  readonly scopes: readonly Located<string>[] | null;
  /** Never shown. */
  readonly secrets: readonly Located<string>[];
}

/** What one tracked file tells about Experience Cloud's side. */
export interface CloudFacts {
  readonly path: string;
  /** What kind of file it is, in the words of its maker. */
  readonly source: string;
  readonly organizationIds: readonly Located<string>[];
  readonly clients: readonly CloudClient[];
  readonly groups: readonly Located<string>[];
  /** Whether `groups` is all there are; absence can only be judged against a complete list. */
  readonly complete: boolean;
  /** Whether `groups` is a part of such a list, as the file says itself. */
  readonly isPage: boolean;
  readonly users: readonly CloudUser[];
}

/** Whether a list of groups or users is an export, which nobody corrects by hand; what people write is YAML. */
export const isExport = ({ path }: Place): boolean => /\.(?:csv|json)$/i.test(path);

/** What a file tells, and nothing of the kinds that are left out. */
export const cloudFacts = (path: string, source: string, facts: Partial<CloudFacts>): CloudFacts => ({
  organizationIds: [],
  clients: [],
  groups: [],
  complete: false,
  isPage: false,
  users: [],
  ...facts,
  path,
  source,
});
