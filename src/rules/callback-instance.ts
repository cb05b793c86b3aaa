import { quote } from '../core/characters.js';
import { type Hit, hit, notChecked, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { address, withoutStray } from '../model/address.js';
import { allowlisted, claim } from '../model/callback.js';
import { sharedWith } from '../model/callback-owner.js';
import { type Context, defineRule } from '../model/context.js';
import { type Instance, isOff } from '../model/estate.js';
import { forField } from '../model/for-accounts.js';
import { hostsOf, isExactly, serves } from '../model/instance-hosts.js';
import { mingled } from '../model/mingled.js';
import { serverApart } from '../model/server-apart.js';
import { hidden, hiddenRole } from '../model/undeclared.js';
import { unreadFor } from '../model/unread.js';

const helpFor = ({ role }: Instance): string =>
  role === 'production'
    ? 'Each instance must redirect to itself: correct the callback URL of the account.'
    : 'Each instance must redirect to itself. After copying production, import the account of this instance again and enter its secret.';

export const callbackInstance = defineRule({
  id: 'callback-instance',
  section: 'Callback URL',
  level: 'error',
  says: "the callback URL's host belongs to this instance and no other",
  needs: 'a declared URL, DNS masks, or two instances',
  symptom: 'redirected-to-adobe',
  check: forField('callbackUrl', function* (callback, account, context) {
    const host = address(withoutStray(callback.value))?.host;
    if (host === undefined) return yield notChecked('the callback URL has no host: see callback-https');
    const { instance, estate } = context;
    if (instance.unmatched) return yield notChecked(`${account.path} matches no glob under "instances:": add it there or to "ignore:"`);
    const unsure = instance.declared?.url ? null : hidden('url', context);
    if (unsure) return yield unsure;
    const apart = mingled(instance)?.accounts.has(account) ? mingled(instance) : null;
    const own = apart ? [] : hostsOf(instance);
    const claimed = claim(host, context);
    if (claimed?.unsure === null) return yield foreign(callback, own, instance, claimed.by);
    if (apart) {
      yield* shared(callback, context);
      return yield notChecked(apart.reason);
    }
    const served = own.length > 0 ? serves(own, host, estate) : estate.effort.steps < 0 ? null : true;
    if (served === null) return yield notChecked(`there are too many DNS masks to compare: declare "instances: ${instance.name}: url:"`);
    const unread = instance.declared?.url ? null : unreadFor('server file', instance);
    if (!served) {
      if (unread) return yield unread;
      if (!isOff('callback-allowlisted', estate) && allowlisted(callback.value, context)?.answer === 'no')
        return yield notChecked('the callback URL itself is wrong: see callback-allowlisted');
      return yield foreign(callback, own, instance, null);
    }
    if (isExactly(own, host)) return;
    if (claimed?.unsure) {
      const mask = `the DNS mask ${quote(claimed.unsure.value)} of instance "${claimed.by.name}"`;
      yield notChecked(`${mask} also matches the callback URL: declare "instances: ${instance.name}: url:"`);
    }
    yield* shared(callback, context);
    if (own.length > 0) return;
    if (unread) return yield unread;
    const isAlone = !estate.instances.some(
      ({ name, unmatched, accounts }) => name !== instance.name && !unmatched && accounts.some(({ fields }) => fields.callbackUrl.at),
    );
    if (isAlone)
      yield notChecked(
        serverApart(context, ({ dnsMasks }) => dnsMasks.length > 0) ??
          `declare "instances: ${instance.name}: url:", or track the server file with its DNS masks (dataStore/@hosts)`,
      );
  }),
});

function foreign(callback: Located<string>, own: readonly Located<string>[], instance: Instance, owner: Instance | null): Hit {
  const { name } = instance;
  const whose = owner ? `; it belongs to instance "${owner.name}"` : '';
  const hosts = own.length > 0 ? own : owner ? hostsOf(owner) : [];
  const reached = own.length > 0 ? name : owner?.name;
  return hit(callback, `The callback URL ${quote(callback.value)} is not the address of instance "${name}"${whose}.`, {
    help: helpFor(instance),
    related: hosts.slice(0, 3).map((at) => ({ at, note: `instance "${reached}" is reached here` })),
  });
}

/** Two instances with one callback: that of one is wrong. */
function* shared(callback: Located<string>, context: Context): Verdicts {
  const owner = sharedWith(callback.value, context);
  if (!owner) return;
  const unsure = owner.own.length > 0 || owner.role === 'production' ? undefined : hiddenRole(context.estate);
  if (unsure) return yield unsure;
  const what = callback.value === owner.at.value ? '' : 'host of the ';
  yield hit(
    callback,
    `The ${what}callback URL ${quote(callback.value)} of instance "${context.instance.name}" is also used by "${owner.name}".`,
    {
      help: `${helpFor(context.instance)} If both answer at this address, as with a standby, declare it as "url:" of both.`,
      related: [{ at: owner.at, note: `instance "${owner.name}" has the same ${what === '' ? 'URL' : 'host'}` }],
    },
  );
}
