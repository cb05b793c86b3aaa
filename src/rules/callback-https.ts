import { quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import { secureCallback } from '../model/callback-fix.js';
import { defineRule, forField } from '../model/context.js';
import { isSecure } from '../model/hosts.js';

export const callbackHttps = defineRule({
  id: 'callback-https',
  section: 'Callback URL',
  level: 'error',
  says: 'the callback URL starts with https://',
  symptom: 'redirected-to-adobe',
  check: forField('callbackUrl', function* (callback, _account, context) {
    if (isSecure(callback.value)) return;
    const text = secureCallback(callback.value, context);
    const fault = /^https:\/\//i.test(callback.value) ? 'names no host behind "https://"' : 'does not start with "https://"';
    yield hit(callback, `The callback URL ${quote(callback.value)} ${fault}.`, {
      help: 'Set "Callback server" to the https address of this instance, exactly as it is on the allowlist of the IMS client.',
      fix: text === null ? null : { at: callback, text },
    });
  }),
});
