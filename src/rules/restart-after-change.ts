import { hit } from '../core/rule.js';
import { changesSince } from '../model/changes.js';
import { defineRule, NO_BASE, NOT_IN_BASE } from '../model/context.js';

export const restartAfterChange = defineRule({
  id: 'restart-after-change',
  section: 'Restart',
  level: 'notice',
  says: 'the server is restarted after a change of these settings',
  needs: 'a base',
  usesBase: true,
  *check({ instance, base, estate }) {
    if (!base) return yield NO_BASE;
    if (!base.instance) return yield NOT_IN_BASE;
    const changes = changesSince(base.instance, instance, estate);
    const [first] = changes;
    if (!first) return;
    const names = [...new Set(changes.map(({ setting }) => setting))].join(', ');
    yield hit(first.at, `After this change, restart the server of instance "${instance.name}": ${names} changed.`, {
      help: 'Sign-in settings are read at start: restart the web process once the change is imported.',
      value: names,
    });
  },
});
