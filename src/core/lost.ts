import { quote } from './characters.js';
import type { Config, FieldName } from './config.js';
import { deepest } from './folder.js';
import { grouped } from './grouped.js';
import { oncePerTwo } from './once-per.js';

/** What a change of the configurations alone takes from an account: files say the same before and after. */
export interface Lost {
  /** The file that holds it. */
  readonly account: string;
  /** Whether it is not taken for one of ours any more. */
  readonly isGone: boolean;
  /** What told of its instance, and of Experience Cloud's side. */
  readonly files: readonly string[];
  /** Where the accounts are that it was compared with. */
  readonly peers: readonly string[];
  /** Dashboard groups that are declared now, and that a complete list in tracked files lacks. */
  readonly groups: readonly string[];
  /** What is found elsewhere, or not any more. */
  readonly fields: readonly FieldName[];
  /** Where its instance is declared to be reached, and what told so before. */
  readonly url: { readonly instance: string; readonly is: string; readonly was: readonly string[] } | null;
}

/**
 * What was lost by the configuration at a path: it governs the account or, where that one's own is as it was, what the
 * account was compared with.
 */
export function lostBy(lost: readonly Lost[], now: readonly Config[], isChanged: (path: string) => boolean): (path: string) => Lost[] {
  const byFolder = new Map(now.map(({ folder, path }) => [folder, path]));
  const homeOf = deepest([...byFolder.keys()]);
  const governing = (path: string) => byFolder.get(homeOf(path) ?? '') ?? '';
  const parts = lost.flatMap((one): { by: string; part: Lost }[] => {
    const own = governing(one.account);
    if (isChanged(own)) return [{ by: own, part: one }];
    const others = { ...one, isGone: false, peers: [], groups: [], fields: [], url: null };
    return [...grouped(one.files, governing)].map(([by, files]) => ({ by, part: { ...others, files } }));
  });
  const byPath = grouped(parts, ({ by }) => by);
  return (path) => (byPath.get(path) ?? []).map(({ part }) => part);
}

/** More than these are only counted. */
const FEW = 3;

/** A line for each kind of what was lost, and for the first accounts that are compared with less. */
export function lostLines(lost: readonly Lost[]): string[] {
  const gone = lost.filter(({ isGone }) => isGone).map(({ account }) => account);
  // Accounts of one file mostly are compared with the same ones.
  const others = oncePerTwo((files: readonly string[], peers: readonly string[]) =>
    JSON.stringify([...new Set([...files, ...peers])].sort()),
  );
  const apart = grouped(lost, ({ files, peers }) => others(files, peers));
  apart.delete('[]');
  const further = [...apart.values()].slice(FEW).flat();
  const groups = [...new Set(lost.flatMap((one) => one.groups))];
  const urls = lost.flatMap(({ url }) => url ?? []);
  return [
    ...(gone.length > 0 ? [`${noLonger(gone)} recognized as the account.`] : []),
    ...[...apart].slice(0, FEW).map(([others, alike]) => {
      return `${noLonger(alike.map(({ account }) => account))} compared with ${listed(JSON.parse(others))}.`;
    }),
    ...(further.length > 0 ? [`${further.length} more ${further.length === 1 ? 'is' : 'are'} no longer compared with other files.`] : []),
    ...(groups.length > 0
      ? [`Dashboard groups are declared that a complete list in tracked files does not contain: ${listed(groups)}.`]
      : []),
    ...new Set(urls.map(({ instance, is, was }) => `${quote(`${instance}: url`)} is declared as ${quote(is)}, instead of ${listed(was)}.`)),
  ];
}

const noLonger = (accounts: readonly string[]): string => `${listed(accounts)} ${accounts.length === 1 ? 'is' : 'are'} no longer`;

function listed(all: readonly string[]): string {
  const names = [...all.slice(0, FEW).map(quote), ...(all.length > FEW ? [`${all.length - FEW} more`] : [])];
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}
