import { aCharacter } from '../core/character-names.js';
import { quote } from '../core/characters.js';
import { fixTo, type Hit, hit } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { isSecure, straySpan, withoutStray } from '../model/address.js';
import { secureCallback, trimmedCallback } from '../model/callback-fix.js';
import { defineRule } from '../model/context.js';
import { forField } from '../model/for-accounts.js';
import { judgedAccounts } from '../model/right-account.js';

export const callbackHttps = defineRule({
  id: 'callback-https',
  section: 'Callback URL',
  level: 'error',
  says: 'the callback URL starts with https:// and contains no white space',
  symptom: 'redirected-to-adobe',
  *check(context) {
    yield* whole(context);
    for (const { fields } of judgedAccounts(context)) {
      const { open } = fields.callbackUrl;
      if (open && WRITTEN_SCHEME.test(open.value)) yield insecure(open, NO_HTTPS);
    }
  },
});

/** Another scheme before all that a deployment fills in. */
const WRITTEN_SCHEME = /^\s*(?!https:)[a-z][a-z\d+.-]*:\/\//i;
const NO_HTTPS = 'does not start with "https://"';

const whole = forField('callbackUrl', function* (callback, _account, context) {
  const meant = withoutStray(callback.value);
  if (meant !== '' && meant !== callback.value) yield stray(callback);
  if (isSecure(meant)) return;
  const fault = /^https:\/\//i.test(meant) ? 'has no host after "https://"' : NO_HTTPS;
  yield insecure(callback, meant === '' ? null : fault, secureCallback(meant, context));
});

const insecure = (callback: Located<string>, fault: string | null, secure: string | null = null): Hit =>
  hit(callback, fault === null ? 'The callback URL is empty.' : `The callback URL ${quote(callback.value)} ${fault}.`, {
    help: 'Set "Callback server" to the https address of this instance, exactly as it is on the allowlist of the IMS client.',
    fix: fixTo(callback, secure),
  });

/** White space, or what cannot be seen. */
function stray(callback: Located<string>): Hit {
  const { value } = callback;
  const { start, end } = straySpan(value) ?? { start: 0, end: value.length };
  const [char = ''] = value.slice(start);
  const where = start === 0 ? 'begins with' : end === value.length ? 'ends with' : 'contains';
  return hit(callback, `The callback URL ${quote(value)} ${where} ${char === ' ' ? 'a space' : aCharacter(char)}.`, {
    help: 'Retype "Callback server" exactly as on the allowlist of the IMS client: pasting carries such characters along.',
    value: value.slice(start, end),
    fix: fixTo(callback, trimmedCallback(value)),
  });
}
