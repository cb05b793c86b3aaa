import { quote } from '../core/characters.js';
import { oncePerTwo } from '../core/once-per.js';
import { firstRelated, hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { isSecure } from '../model/address.js';
import { allowlisted } from '../model/callback.js';
import { isOthers } from '../model/callback-owner.js';
import type { Comparing } from '../model/comparing.js';
import { defineRule } from '../model/context.js';
import { completed, declared, noList } from '../model/declared.js';
import { isOff } from '../model/estate.js';
import { forField } from '../model/for-accounts.js';
import { nearMisses } from '../model/near-names.js';
import { undeclared } from '../model/undeclared.js';

export const callbackAllowlisted = defineRule({
  id: 'callback-allowlisted',
  section: 'Callback URL',
  level: 'error',
  says: 'the callback URL is on the allowlist of the IMS client',
  needs: 'the allowlist',
  symptom: 'redirected-to-adobe',
  check: forField('callbackUrl', function* (callback, _, context) {
    const { estate } = context;
    const isHttpsJudged = !isOff('callback-https', estate);
    const url = isHttpsJudged ? secure(callback.value) : callback.value;
    const verdict = allowlisted(url, context);
    if (!verdict) return yield undeclared('experienceCloud/callbackUrls', context, noList('callbackUrls', context));
    if (verdict.answer === 'yes' && url === callback.value) return;
    if (isHttpsJudged && (verdict.answer === 'yes' || !isSecure(url)))
      return yield notChecked('the callback URL itself is wrong: see callback-https');
    if (!isOff('callback-instance', estate) && isOthers(callback.value, context))
      return yield notChecked('the callback URL belongs to another instance: see callback-instance');
    if (verdict.unknown !== null)
      return yield notChecked(`the allowlist entry ${quote(verdict.unknown)} is a pattern in which only "\\." and ".*" are understood`);
    const callbackUrls = declared(context).callbackUrls ?? [];
    const near = nearest(callbackUrls, estate.effort)(callback.value);
    yield hit(callback, `The callback URL ${quote(callback.value)} is not on the allowlist${near ? `; ${quote(near)} is` : ''}.`, {
      help: `${near && secure(near) === callback.value ? IN_HTTP : 'Set it to an address on the allowlist, or have Adobe put it there.'} If it is already there, ${completed(callbackUrls, 'callbackUrls')}.`,
      related: firstRelated(callbackUrls, 'the allowlist'),
    });
  }),
});

const IN_HTTP = 'Keep it, and have Adobe put it there in place of the http entry.';

/** As it is once that is mended which is the finding of another rule. */
const secure = (url: string): string => (isSecure(url) ? url : `https://${url.replace(/^(?:[a-z][\w+.-]*:)?\/*/i, '')}`);

const nearest = oncePerTwo((callbackUrls: readonly Located<string>[], effort: Comparing) =>
  nearMisses(new Set(callbackUrls.map(({ value }) => value)), effort),
);
