import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { isOff } from '../model/estate.js';
import { forField } from '../model/for-accounts.js';
import { nearMiss } from '../model/near-names.js';
import { PROFILE_SCOPE, scopesIn } from '../model/scope.js';

export const scopeProductContext = defineRule({
  id: 'scope-product-context',
  section: 'Scope',
  level: 'warning',
  says: `the scope contains ${PROFILE_SCOPE}`,
  symptom: 'no-matching-right',
  check: forField('scope', function* (scope, _, context) {
    const lacking = lacks(scope);
    if (lacking === null) return;
    if (declared(context).scopes && !isOff('scope-provisioned', context.estate) && isMisspelt(scope))
      return yield notChecked(`${PROFILE_SCOPE} is misspelled: see scope-provisioned`);
    yield lacking;
  }),
});

/** Made once for a list, which instances may share. */
const lacks = oncePer((scope: Located<string>): Hit | null => {
  const like = [...scopesIn(scope)].map(({ value }) => value).filter((value) => value.toLowerCase() === PROFILE_SCOPE.toLowerCase());
  if (like.includes(PROFILE_SCOPE)) return null;
  const [other] = like;
  return hit(scope, `The scope does not contain "${PROFILE_SCOPE}", without which Campaign cannot see product profiles.`, {
    help: other
      ? `Write ${PROFILE_SCOPE} instead of ${quote(other)}: the case differs.`
      : `Add ${PROFILE_SCOPE} to "IMS scope" on the account, if Adobe provisioned it for your client.`,
    value: PROFILE_SCOPE,
  });
});

const isMisspelt = oncePer(
  (scope: Located<string>) =>
    nearMiss(
      PROFILE_SCOPE,
      [...scopesIn(scope)].map(({ value }) => value),
    ) !== null,
);
