import { quote } from '../core/characters.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import { firstRelated, type Hit, hit } from '../core/rule.js';
import { type Located, part } from '../core/span.js';
import type { Comparing } from '../model/comparing.js';
import { defineRule } from '../model/context.js';
import { completed, declared, noList } from '../model/declared.js';
import { forField } from '../model/for-accounts.js';
import { nearMisses } from '../model/near-names.js';
import { MAX_FAULTS, scopesIn } from '../model/scope.js';
import { undeclared } from '../model/undeclared.js';

export const scopeProvisioned = defineRule({
  id: 'scope-provisioned',
  section: 'Scope',
  level: 'error',
  says: 'the scopes are a subset of those that IMS provisioned',
  needs: 'the provisioned scopes',
  symptom: 'no-login-page',
  check: forField('scope', function* (scope, _, context) {
    const { scopes } = declared(context);
    if (!scopes) return yield undeclared('experienceCloud/scopes', context, noList('scopes', context));
    yield* unknownScopes(scope, asked(scopes, context.estate.effort));
  }),
});

interface Provisioned {
  readonly scopes: readonly Located<string>[];
  readonly provisioned: ReadonlySet<string>;
  readonly effort: Comparing;
}

/** The first of those that are not provisioned, the last of which says how many more there are; accounts and lists may be those of many instances. */
const unknownScopes = oncePerTwo((scope: Located<string>, list: Provisioned): readonly Hit[] => {
  const { scopes, provisioned } = list;
  const unknown = [...scopesIn(scope)].filter(({ value }) => !provisioned.has(value));
  return unknown.slice(0, MAX_FAULTS).map(({ value, from }, index) => {
    const item = part(scope, from, from + value.length);
    const near = nearest(list)(item.value);
    const more = index === MAX_FAULTS - 1 ? unknown.length - MAX_FAULTS : 0;
    const further = more > 0 ? ` Further unprovisioned scopes, not listed here: ${more}.` : '';
    return hit(item, `The scope ${quote(item.value)} is not provisioned${near ? `; ${quote(near)} is` : ''}.${further}`, {
      help: near
        ? `Write ${near}, or correct the list of provisioned scopes if that is wrong.`
        : `Remove it, or have Adobe provision it. If it is already provisioned, ${completed(scopes, 'scopes')}.`,
      related: firstRelated(scopes, 'the provisioned scopes'),
    });
  });
});

/** Made once for a list, where anything is asked. */
const nearest = oncePer(({ provisioned, effort }: Provisioned) => nearMisses(provisioned, effort));

/** Made once for a list. */
const asked = oncePerTwo((scopes: readonly Located<string>[], effort: Comparing): Provisioned => {
  const provisioned = new Set(scopes.map(({ value }) => value));
  return { scopes, provisioned, effort };
});
