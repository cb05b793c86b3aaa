import type { CloudUser } from '../core/config.js';
import { distinctBy } from '../core/grouped.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { Located, Place } from '../core/span.js';
import type { CloudFacts } from './cloud.js';

// A list of users separates product profiles by commas, which may be in their names.

/** Whether it stands in a list of users. */
export const isListed = ({ path }: Pick<Place, 'path'>): boolean => /\.csv$/i.test(path);

/** Files with the names whole that others tell. @param declared those of the configuration */
export const withWholeNames = oncePerTwo((cloud: readonly CloudFacts[], declared: readonly Located<string>[]): readonly CloudFacts[] => {
  const names = [declared, ...cloud.map((facts) => (isListed(facts) ? [] : facts.groups))].flat();
  const wholes = new Map(names.flatMap(({ value }) => (value.includes(',') ? [[value.replace(/, +/g, ','), value]] : [])));
  if (wholes.size === 0) return cloud;
  return cloud.map((facts) => {
    if (!isListed(facts)) return facts;
    const users = facts.users.map((user) => ({ ...user, groups: joined(user.groups, wholes) }));
    const all = users.flatMap(({ groups }) => groups);
    return { ...facts, users, groups: distinctBy(all, ({ value }) => value) };
  });
});

/** More commas has no name. */
const MOST = 4;

function joined(pieces: readonly Located<string>[], wholes: ReadonlyMap<string, string>): Located<string>[] {
  const all: Located<string>[] = [];
  for (let at = 0; at < pieces.length; ) {
    const rest = pieces.slice(at, at + MOST + 1);
    const nameOf = () => wholes.get(rest.map(({ value }) => value).join());
    while (rest.length > 1 && nameOf() === undefined) rest.pop();
    const [first, last] = [rest[0], rest.at(-1)];
    if (first && last)
      all.push(first === last ? first : { ...first, value: nameOf() ?? '', span: { start: first.span.start, end: last.span.end } });
    at += rest.length;
  }
  return all;
}

/**
 * The listed groups that nobody has but before what nobody has first, which comes behind no other, and is called otherwise:
 * it may be the rest of a name.
 * @param rows of the lists
 */
export const mayGoOn = oncePer((rows: readonly CloudUser[]): ((group: Located<string>) => boolean) => {
  const lists = rows.map(({ groups }) => groups.map(({ value }) => value));
  const firsts = new Set(lists.map(([first]) => first));
  const before = new Map<string | undefined, string>();
  for (const names of lists) {
    for (const [at, next] of names.slice(1).entries()) {
      if ((before.get(next) ?? names[at]) !== names[at]) firsts.add(next);
      before.set(next, names[at] ?? '');
    }
  }
  const isWhole = (value: string, next: string | undefined) => firsts.has(next) || next === undefined || wordOf(next) === wordOf(value);
  const whole = new Set(lists.flatMap((names) => names.filter((value, at) => isWhole(value, names[at + 1]))));
  return (group) => isListed(group) && !whole.has(group.value);
});

const wordOf = (name: string): string => name.split(/[\s-]/, 1)[0] ?? '';
