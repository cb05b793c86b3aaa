import { leadsDown } from '../core/folder.js';
import type { Range, Report } from '../core/report.js';
import { uriPath } from './uri-path.js';

/** Where a repository can be looked at. */
export interface Links {
  /** `https://github.com` */
  readonly server: string;
  /** `owner/name`; null in a joined report, whose repositories are called so. */
  readonly repository: string | null;
  /** The commit; null in a joined report, whose repositories have their own. */
  readonly revision: string | null;
}

/** The web address of a place's lines, or null where it is not known, or would be another's. */
export type LinkTo = (at: Range & { readonly path: string }, repository?: string) => string | null;

/** `owner/name`, as servers have it: any other name is of no web address. Steps back would lead to another repository. */
const OWNED = /^(?!\.\.?\/)[\w.-]+\/(?!\.\.?$)[\w.-]+$/;

/** Makes the addresses of places in a report. @param links where the repository can be looked at, if anywhere */
export function linkTo({ repositories }: Report, links: Links | null): LinkTo {
  const revisions = new Map((repositories ?? []).map(({ name, revision }) => [name, revision]));
  return ({ path, start, end }, of) => {
    const root = links && repositoryUrl(links, of);
    const revision = links?.revision ?? revisions.get(of ?? '') ?? null;
    if (root === null || revision === null || !leadsDown(path)) return null;
    const last = end.line > start.line ? `-L${end.line}` : '';
    return `${root}/blob/${encodeURIComponent(revision)}/${uriPath(path)}#L${start.line}${last}`;
  };
}

/** The web address of a repository, or null. */
export function repositoryUrl({ server, repository }: Links, of?: string): string | null {
  const name = repository ?? of ?? '';
  return OWNED.test(name) && /^https?:\/\/[^\s/?#]+$/.test(server) ? `${server}/${name}` : null;
}
