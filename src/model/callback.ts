import { grouped } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { allowedBy, type Verdict } from './allowlist.js';
import type { Context } from './context.js';
import { declared } from './declared.js';
import { matchesDnsMask } from './dns-mask.js';
import { roleOf } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { claimsOf, hostsOf, isExactly, namedMasks } from './instance-hosts.js';

/** Another instance that claims a host, and the mask of its that may be meant for both; null where it settles whose it is. */
interface Claim {
  readonly by: Instance;
  readonly unsure: Located<string> | null;
}

/** By host, the instances with an account or a declared address that have it by its full name, and those with masks that fit it. */
const holders = oncePer((estate: Estate) => {
  const masks = estate.instances
    .filter(({ accounts, declared, unmatched }) => !unmatched && (accounts.length > 0 || declared?.url))
    .flatMap((by) => namedMasks(claimsOf(by)).map((mask) => ({ by, ...mask })));
  const exact = grouped(masks, ({ name }) => name);
  const patterns = masks.filter(({ isPattern }) => isPattern);
  const { effort } = estate;
  const claims = oncePerValue((host) => {
    const fitting = (effort.steps < 0 ? [] : patterns).filter(({ name }) => matchesDnsMask(name, host, effort));
    return { first: firstOf(fitting, ({ by }) => by.name), naming: firstOf(fitting.filter(namesItsOwn), ({ by }) => by.role) };
  });
  return { exact, claims };
});

/** Of each kind the first two instances', of which one is another than whichever asks. */
function firstOf<T extends { readonly by: Instance }>(all: readonly T[], kindOf: (one: T) => unknown): T[] {
  const kinds = grouped(all, kindOf).values();
  return [...kinds].flatMap((alike) => [alike[0], ...alike.filter(({ by }) => by !== alike[0].by).slice(0, 1)]);
}

/**
 * Another instance that the host is of, and this one's it is not. A full name tells that. Masks of two instances may
 * overlap, so one tells only where this instance has no address of its own, and for certain only by naming the
 * environment that the other instance is and this one is not. Masks of an instance without an account take nothing away.
 */
export function claim(host: string, { estate, instance }: OfEstate): Claim | undefined {
  if (isExactly(instance, host)) return undefined;
  const isOther = ({ by }: { readonly by: Instance }) => by.name !== instance.name;
  const exact = holders(estate).exact.get(host)?.find(isOther);
  if (exact) return { by: exact.by, unsure: null };
  if (hostsOf(instance).length > 0) return undefined;
  const { first, naming } = holders(estate).claims(host);
  const named = naming.find((one) => isOther(one) && one.by.role !== instance.role);
  if (named) return { by: named.by, unsure: null };
  const other = first.find(isOther);
  return other && { by: other.by, unsure: other.mask };
}

const namesItsOwn = ({ by: { role }, name }: { readonly by: Instance; readonly name: string }): boolean =>
  role !== null && roleOf(name.replace(/[*?]/g, '.')) === role;

/** The other instance, where it is certain. */
export function otherOwner(host: string, context: OfEstate): Instance | undefined {
  const found = claim(host, context);
  return found?.unsure === null ? found.by : undefined;
}

/** How a callback stands to the whole allowlist, with an entry that cannot be judged; null where no list is known. */
export function allowlisted(callback: string, context: Context): Verdict | null {
  const { callbackUrls } = declared(context);
  return callbackUrls ? allowedBy(callbackUrls, context.estate.effort)(callback) : null;
}
