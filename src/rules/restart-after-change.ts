import { hit, notChecked } from '../core/rule.js';
import { cameSince, changesSince } from '../model/changes.js';
import { defineRule, NO_BASE, NOT_IN_BASE } from '../model/context.js';
import { unjudged } from '../model/unjudged.js';
import { unreadAmong } from '../model/unread.js';

export const restartAfterChange = defineRule({
  id: 'restart-after-change',
  section: 'Restart',
  level: 'notice',
  says: 'the server is restarted after these settings change',
  needs: 'a base that has the account',
  usesBase: true,
  *check({ instance, base, estate }) {
    if (!base) return yield NO_BASE;
    if (!base.instance) return yield NOT_IN_BASE;
    yield* unjudged(instance);
    const [came] = cameSince(base.instance, instance);
    if (came) yield notChecked(`the base does not have the account in ${came.path}: restart the server after importing it`);
    const lost = unreadAmong([...base.instance.accounts, ...base.instance.servers], instance);
    if (lost) yield lost;
    const changes = changesSince(base.instance, instance, estate);
    const [first] = changes;
    if (!first) return;
    const names = [...new Set(changes.map(({ setting }) => setting))].join(', ');
    yield hit(first.at, `After this change, restart the server of instance "${instance.name}": ${names} changed.`, {
      help: 'Sign-in settings are read at start-up: import the change into Campaign, then restart the server.',
      value: names,
    });
  },
});
