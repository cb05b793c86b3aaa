import { FIELDS, type FieldName } from '../core/config.js';
import { grouped } from '../core/grouped.js';
import type { Lost } from '../core/lost.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { Account } from './account.js';
import { address } from './address.js';
import { concatenated } from './concatenated.js';
import { declared } from './declared.js';
import { type Estate, type Instance, instancesIn, type OfEstate } from './estate.js';
import { hostsOf, serves } from './instance-hosts.js';
import { valuesOf } from './names.js';

/**
 * What each account would be compared with by the configurations as they were, and is not by those of head. The files are
 * the same, so that nothing but the configurations makes the difference.
 */
export function lostByConfigs(former: readonly Estate[], now: readonly Estate[]): Lost[] {
  const holders = holdersIn(now);
  const all = [...holdersIn(former)].flatMap(([key, was]) => lostOf(was, holders.get(key) ?? []));
  const gone = new Set(all.filter(({ isGone }) => isGone).map(({ account }) => account));
  return all.map((lost) => ({ ...lost, peers: lost.peers.filter((path) => !gone.has(path)) })).filter(isAny);
}

const isAny = ({ isGone, url, files, peers, groups, fields }: Lost): boolean =>
  isGone || url !== null || [files, peers, groups, fields].some(({ length }) => length > 0);

/** An account in one of the instances that have it. */
interface Holder extends OfEstate {
  readonly account: Account;
}

function holdersIn(estates: readonly Estate[]): Map<string, [Holder, ...Holder[]]> {
  const all = instancesIn(estates).flatMap((of) => of.instance.accounts.map((account): Holder => ({ ...of, account })));
  return grouped(all, ({ account: { path, head } }) => `${head.span.start} ${path}`);
}

function lostOf(was: readonly [Holder, ...Holder[]], is: readonly Holder[]): Lost[] {
  const account = was[0].account;
  const lost = { account: account.path, isGone: false, files: [], peers: [], groups: [], fields: FIELDS, url: null };
  const [first] = is;
  if (!first) return [{ ...lost, isGone: true }];
  return [
    {
      ...lost,
      files: missing(
        unionOf(was, ({ instance }) => toldBy(instance)),
        unionOf(is, ({ instance }) => toldBy(instance)),
      ),
      peers: missing(
        unionOf(was, ({ estate }) => accountsOf(estate)),
        unionOf(is, ({ estate }) => accountsOf(estate)),
      ),
      groups: addedGroups(was, is),
      fields: FIELDS.filter((name) => placeOf(account, name) !== placeOf(first.account, name)),
      url: newAddress(placesOf(was), placesOf(is)),
    },
  ];
}

const placeOf = ({ fields }: Account, name: FieldName): number | null => fields[name].at?.span.start ?? null;

/** The files that tell of an instance's surroundings; they may be the same for thousands of accounts. */
const toldBy = ({ servers, groups, operators, cloud }: Instance): ReadonlySet<string> =>
  both(both(pathsOf(servers), pathsOf(groups)), both(pathsOf(operators), pathsOf(cloud)));

/** Made once: instances by the hundred have the same lists. */
const both = oncePerTwo((some: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> => new Set([...some, ...others]));

const accountsOf = oncePer(({ accounts }: Estate) => pathsOf(accounts));

const pathsOf = oncePer((all: readonly { readonly path: string }[]): ReadonlySet<string> => new Set(all.map(({ path }) => path)));

/** Made once: accounts by the thousand are in the same instances. */
const unionOf = (holders: readonly Holder[], setOf: (holder: Holder) => ReadonlySet<string>): ReadonlySet<string> =>
  asSet(concatenated([...new Set(holders.map(setOf))].map(asList)));

const asSet = oncePer((list: readonly string[]): ReadonlySet<string> => new Set(list));
const asList = oncePer((set: ReadonlySet<string>): readonly string[] => [...set]);

const missing = oncePerTwo((was: ReadonlySet<string>, is: ReadonlySet<string>): readonly string[] =>
  [...was].filter((path) => !is.has(path)),
);

/** Where tracked files hold a complete list, what is declared beside it lets pass what it does not hold. */
function addedGroups(was: readonly Holder[], is: readonly Holder[]): readonly string[] {
  const isDeclared = ({ instance, estate }: OfEstate) =>
    (instance.declared?.experienceCloud.groups ?? estate.config?.experienceCloud.groups) !== undefined;
  const isComplete = ({ instance }: OfEstate) => instance.cloud.some(({ complete }) => complete);
  return was.some((of) => isDeclared(of) || !isComplete(of)) ? [] : missing(unionOf(is, groupsOf), unionOf(was, groupsOf));
}

const groupsOf = (of: OfEstate): ReadonlySet<string> => valuesOf(declared(of).groups.known);

/** The instances that have an account: the same list for all accounts of the same ones. */
const placesOf = (holders: readonly Holder[]): readonly OfEstate[] =>
  concatenated(holders.map(({ instance, estate }) => placeIn(instance, estate)));
const placeIn = oncePerTwo((instance: Instance, estate: Estate): readonly OfEstate[] => [{ instance, estate }]);

/** An address that is declared where none was, and fits nothing that told it before. */
const newAddress = oncePerTwo((was: readonly OfEstate[], is: readonly OfEstate[]): Lost['url'] => {
  const declaredOnes = new Set(was.filter(({ instance }) => instance.declared?.url).map(({ instance }) => instance.name));
  const masks = was.map((of) => ({ of, hosts: hostsOf(of.instance) })).filter(({ hosts }) => hosts.length > 0);
  const [first] = is.flatMap(({ instance: { name, declared } }) => (declared?.url ? [{ instance: name, is: declared.url.value }] : []));
  if (masks.length === 0 || !first || declaredOnes.has(first.instance)) return null;
  const fits = ({ instance }: OfEstate) => {
    const host = address(instance.declared?.url?.value ?? '')?.host;
    return host === undefined || masks.some(({ of, hosts }) => serves(hosts, host, of.estate) !== false);
  };
  return is.some(fits) ? null : { ...first, was: [...new Set(masks.flatMap(({ hosts }) => hosts.map(({ value }) => value)))] };
});
