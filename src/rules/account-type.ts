import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { hit, notChecked, type Related } from '../core/rule.js';
import type { Place } from '../core/span.js';
import { ACCOUNT_NAME } from '../model/account-name.js';
import { isComparable, isNumber } from '../model/account-type.js';
import { defineRule } from '../model/context.js';
import type { Estate } from '../model/estate.js';
import { filledIn, isTemplate } from '../model/template.js';
import { typeMeasure } from '../model/type-measure.js';
import { isHidden, undeclared } from '../model/undeclared.js';
import { unjudged } from '../model/unjudged.js';
import { unreadAmongAll } from '../model/unread.js';

/** What an export without the attribute means: the default of the enumeration. */
const DEFAULT_TYPE = 'delivery';

const HELP =
  'Set the type of the account to Adobe Experience Cloud (Adobe Marketing Cloud in older consoles), save it and export it again.';

const UNKNOWN = 'the number of the account type is not public: declare "accountType:", or track the schema of nms:extAccount';

export const accountType = defineRule({
  id: 'account-type',
  section: 'External account',
  level: 'error',
  says: `the account named ${ACCOUNT_NAME} has the type Adobe Marketing Cloud (or Experience Cloud)`,
  needs: 'the account type, declared or from the tracked schema',
  *check(context) {
    const { instance, estate } = context;
    yield* unjudged(instance);
    const known = estate.accountType;
    const unread = unreadIn(estate);
    for (const account of instance.accounts) {
      const { type, head, updates } = account;
      if (type === null && updates) yield updates;
      else if (type && isTemplate(type.value)) yield filledIn("the account's type", type);
      else if (known === null) {
        const measure = unread || isHidden('accountType', context) ? null : typeMeasure(account, estate);
        if (measure === null) yield undeclared('accountType', context, unread?.reason ?? UNKNOWN);
        else if (type && measure.value !== type.value)
          yield wrong(type, type.value, `the account in ${measure.path} has ${quote(measure.value)}`, [
            { at: measure, note: `its type is ${quote(measure.value)}` },
          ]);
      } else if (type && type.value !== '' && !isComparable(known, type.value)) {
        const [kind, other] = isNumber(type.value) ? ['number', 'name'] : ['name', 'number'];
        yield notChecked(
          `${account.path} has the ${kind} of the type, but ${known.source} gives its ${other}: declare under "accountType:" what the file has, or track the schema of nms:extAccount`,
        );
      } else if (!known.accepted.includes(type?.value ?? DEFAULT_TYPE)) {
        yield wrong(
          type ?? head,
          type?.value ?? DEFAULT_TYPE,
          `${known.source === estate.config?.path ? '"accountType:"' : 'the schema'} in ${known.source} says ${quote(known.accepted[0] ?? '')}`,
        );
      }
    }
  },
});

/** The schema, or the account of production, may be in a file of any instance. */
const unreadIn = oncePer(({ instances }: Estate) => unreadAmongAll('type', instances));

const wrong = (at: Place, type: string, expected: string, related: Related[] = []) =>
  hit(at, `The account's type is ${quote(type)}; ${expected}.`, { help: HELP, value: type, related });
