import { quote } from '../core/characters.js';
import { type Hit, hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type Context, defineRule, forField } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { address, hostKey, matchesDnsMask } from '../model/hosts.js';
import { majority } from '../model/majority.js';

const HELP =
  'Each instance redirects to itself. After a copy of production, import the account of this instance again and enter its secret.';

export const callbackInstance = defineRule({
  id: 'callback-instance',
  section: 'Callback URL',
  level: 'error',
  says: "the callback URL's host is this instance's and no other's",
  symptom: 'redirected-to-adobe',
  check: forField('callbackUrl', function* (callback, _, context) {
    const host = address(callback.value)?.host;
    if (host === undefined) return yield notChecked('the callback URL names no host: see callback-https');
    const { instance, estate } = context;
    const own = ownHosts(instance);
    if (own.length > 0 && !serves(own, host)) return yield foreign(callback, host, own, context);
    if (own.some(({ value }) => !/[*?]/.test(value))) return;
    const others = estate.instances.filter((other) => other.name !== instance.name);
    if (own.length === 0 && others.some((other) => serves(ownHosts(other), host))) return yield foreign(callback, host, own, context);
    if (others.some(({ accounts }) => accounts.length > 0)) return yield* shared(callback, context);
    if (own.length > 0) return;
    yield notChecked(`declare "instances: ${instance.name}: url:", or track the server file with its DNS masks (dataStore/@hosts)`);
  }),
});

const serves = (masks: readonly Located<string>[], host: string): boolean =>
  masks.some(({ value }) => matchesDnsMask(value.toLowerCase(), host));

/** The declared address, else the DNS masks of the instance's own file, else the default ones; `*` tells nothing. */
function ownHosts({ declared, servers }: Instance): Located<string>[] {
  const url = declared?.url;
  if (url) return [{ ...url, value: address(url.value)?.host ?? '' }];
  const masksOf = (defaults: boolean) => servers.filter(({ isDefaults }) => isDefaults === defaults).flatMap(({ dnsMasks }) => dnsMasks);
  const masks = [masksOf(false), masksOf(true)].find(({ length }) => length > 0) ?? [];
  const trimmed = masks.map((mask) => ({ ...mask, value: mask.value.trim() }));
  return trimmed.some(({ value }) => /^[*?.]+$/.test(value)) ? [] : trimmed;
}

function foreign(callback: Located<string>, host: string, own: Located<string>[], { estate, instance }: Context): Hit {
  const owner = estate.instances.find((other) => other.name !== instance.name && serves(ownHosts(other), host));
  const whose = owner ? `; it is that of instance "${owner.name}"` : '';
  const known = own.length > 0 ? own : owner ? ownHosts(owner) : [];
  const name = own.length > 0 ? instance.name : owner?.name;
  return hit(callback, `The callback URL ${quote(callback.value)} is not the address of instance "${instance.name}"${whose}.`, {
    help: HELP,
    related: known.slice(0, 3).map((at) => ({ at, note: `instance "${name}" is reached here` })),
  });
}

/** Two instances with one callback: the other than production's is wrong. */
function* shared(callback: Located<string>, { estate, instance }: Context): Iterable<Hit> {
  const key = hostKey(callback.value);
  const all = estate.instances.flatMap(({ accounts, name, role }) =>
    accounts.flatMap(({ fields }) => (fields.callbackUrl.at ? [{ at: fields.callbackUrl.at, name, role }] : [])),
  );
  const same = all.filter(({ at }) => hostKey(at.value) === key);
  const owner = majority(same, ({ name }) => name);
  if (!owner || owner.name === instance.name) return;
  yield hit(callback, `The callback URL ${quote(callback.value)} of instance "${instance.name}" is also that of "${owner.name}".`, {
    help: HELP,
    related: [{ at: owner.at, note: `instance "${owner.name}" has the same` }],
  });
}
