import { quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { defineRule, forField } from '../model/context.js';
import { declared, noList } from '../model/declared.js';
import { nearMisses } from '../model/names.js';
import { oncePer } from '../model/once-per.js';
import { scopesIn } from '../model/scope.js';
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
    const { provisioned, nearest } = asked(scopes);
    for (const item of scopesIn(scope)) {
      const name = item.value;
      if (provisioned.has(name)) continue;
      const near = nearest(name);
      yield hit(item, `The scope ${quote(name)} is not provisioned${near ? `; ${quote(near)} is` : ''}.`, {
        help: near ? `Write ${near}.` : 'Take it out, or have Adobe provision it for your client.',
        related: scopes.slice(0, 1).map((at) => ({ at, note: 'the provisioned scopes' })),
      });
    }
  }),
});

/** Made once for a list. */
const asked = oncePer((scopes: readonly Located<string>[]) => {
  const provisioned = new Set(scopes.map(({ value }) => value));
  return { provisioned, nearest: nearMisses(provisioned) };
});
