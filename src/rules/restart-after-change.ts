import { FIELDS } from '../core/config.js';
import { hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { Account } from '../model/account.js';
import { defineRule } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { FIELD_TABLE } from '../model/field-table.js';

export const restartAfterChange = defineRule({
  id: 'restart-after-change',
  section: 'Restart',
  level: 'notice',
  says: 'the server is restarted after a change of these settings',
  needs: 'a base',
  *check({ instance, base }) {
    if (!base) return yield notChecked('there is no base to compare with: give --base <commit>');
    if (!base.instance) return;
    const changes = [...accountChanges(instance, base.instance), ...serverChanges(instance, base.instance)];
    const [first] = changes;
    if (!first) return;
    const names = [...new Set(changes.map(({ setting }) => setting))].join(', ');
    yield hit(first.at, `After this change, restart the server of instance "${instance.name}": ${names} changed.`, {
      help: 'Sign-in settings are read at start: restart the web process once the change is imported.',
      value: names,
    });
  },
});

interface Change {
  readonly setting: string;
  readonly at: Located<unknown>;
}

function accountChanges(now: Instance, before: Instance): Change[] {
  return now.accounts.flatMap((account) => {
    const old = formerly(account, now, before);
    if (!old) return [];
    const fields = FIELDS.flatMap((name) => change(FIELD_TABLE[name].label, account.fields[name].at, old.fields[name].at, account));
    return [
      ...change('Internal name', account.name, old.name, account),
      ...change('Type', account.type, old.type, account),
      ...change('Enabled', account.active, old.active, account),
      ...fields,
    ];
  });
}

/** The same account in the base: in the same file, else under the same name, else the only one there was. */
function formerly({ path, name }: Account, now: Instance, before: Instance): Account | undefined {
  const named = before.accounts.filter((old) => old.name.value === name.value);
  const alone = now.accounts.length === 1 && before.accounts.length === 1 ? before.accounts[0] : undefined;
  return named.find((old) => old.path === path) ?? named[0] ?? alone;
}

function serverChanges(now: Instance, before: Instance): Change[] {
  return now.servers.flatMap((server) => {
    const old = before.servers.find(({ path }) => path === server.path);
    const settings = [
      ['authIMSEndpoint', server.imsEndpoint, old?.imsEndpoint],
      ['IMSOrgId', server.organizationId, old?.organizationId],
    ] as const;
    return old ? settings.flatMap(([name, at, was]) => (at && at.value !== was?.value ? [{ setting: name, at }] : [])) : [];
  });
}

function change(setting: string, at: Located<string> | null, was: Located<string> | null, { head }: Account): Change[] {
  return (at?.value ?? '') === (was?.value ?? '') ? [] : [{ setting, at: at ?? { ...head, value: '' } }];
}
