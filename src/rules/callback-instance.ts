import { quote } from '../core/characters.js';
import { notChecked, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { address, withoutStray } from '../model/address.js';
import { allowlisted, claim } from '../model/callback.js';
import { sharedWith } from '../model/callback-owner.js';
import { type Context, defineRule } from '../model/context.js';
import { isOff } from '../model/estate.js';
import { forField } from '../model/for-accounts.js';
import { foreignHit, serversElsewhere, sharedHit } from '../model/foreign-callback.js';
import { hostsOf, isExactly, serves } from '../model/instance-hosts.js';
import { mingled } from '../model/mingled.js';
import { serverApart } from '../model/server-apart.js';
import { hidden, hiddenRole } from '../model/undeclared.js';
import { unreadFor } from '../model/unread.js';

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
    if (claimed?.unsure === null) return yield foreignHit(callback, own, instance, claimed.by);
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
      const elsewhere = instance.declared?.url ? null : serversElsewhere(context);
      if (!elsewhere) return yield foreignHit(callback, own, instance, null);
      yield* shared(callback, context);
      return yield elsewhere;
    }
    if (instance.declared?.url) return;
    if (claimed?.unsure) {
      const mask = `the DNS mask ${quote(claimed.unsure.value)} of instance "${claimed.by.name}"`;
      yield notChecked(`${mask} also matches the callback URL: declare "instances: ${instance.name}: url:"`);
    }
    yield* shared(callback, context);
    if (own.length > 0 || isExactly(instance, host)) return;
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

/** Two instances with one callback: that of one is wrong. */
function* shared(callback: Located<string>, context: Context): Verdicts {
  const owner = sharedWith(callback.value, context);
  if (!owner) return;
  const unsure = owner.own.length > 0 || owner.role === 'production' ? undefined : hiddenRole(context.estate);
  yield unsure ?? sharedHit(callback, context.instance, owner);
}
