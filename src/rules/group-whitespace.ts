import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, hit } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { beginsWithOneOf } from '../model/beginnings.js';
import { isExport } from '../model/cloud.js';
import { type Context, defineRule } from '../model/context.js';
import { dashboardIndex } from '../model/dashboard-index.js';
import { declared } from '../model/declared.js';
import { partedWords } from '../model/environment.js';
import { operatorGroups, underOneOf } from '../model/groups.js';
import { lacksBlank, meant, strayIn } from '../model/names.js';
import { prefixesOfAll, prefixesOfOthers, underAnother } from '../model/prefixes.js';
import { soundMasks } from '../model/sound-masks.js';
import { undeclared } from '../model/undeclared.js';

export const groupWhitespace = defineRule({
  id: 'group-whitespace',
  section: 'Association mask',
  level: 'error',
  says: 'operator and dashboard groups contain no stray white space, invisible or look-alike characters',
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const masks = soundMasks(context);
    const groups = operatorGroups(context.instance);
    const { known } = declared(context).groups;
    if (groups.length === 0 && known.length === 0) return yield unknown(context);
    for (const { group, fault } of strays(groups)) {
      yield hit(group, `The internal name of the operator group ${quote(group.value)} ${fault}.`, {
        help: `${lacksBlank(fault) ? `Set the internal name to ${quote(meantName(group))}` : 'Correct the internal name'} in Campaign; the label can be anything.`,
      });
    }
    if ('reason' in masks) {
      const isTold = underOneOf(prefixesOfOthers(context));
      const isOurs = beginsAsOurs(context);
      for (const stray of strays(known))
        if (stray.group.path === context.estate.config?.path && isOurs(stray.group.value) && !isTold(stray.group.value)) yield told(stray);
      return known.length > 0 ? yield masks : undefined;
    }
    const underAny = underOneOf(masks.map(({ prefix }) => prefix));
    const { under, isMeant } = dashboardIndex(known);
    if (groups.length === 0 && masks.every(({ prefix }) => under(prefix).length === 0 && !isMeant(meant(prefix).toLowerCase())))
      yield unknown(context, 'no known dashboard group begins with the association mask; ');
    const isElsewhere = underAnother(context);
    for (const stray of strays(known)) if (underAny(stray.group.value) && !isElsewhere(stray.group.value)) yield told(stray);
  },
});

/** Whether a declared name, which may be that of another product, begins with the words of a mask, but for the environment, or else with Adobe's. */
function beginsAsOurs({ instance, estate }: Context): (name: string) => boolean {
  const written = instance.accounts.flatMap(({ fields }) => fields.associationMask.at?.value ?? []);
  const masks = [...prefixesOfAll(estate), ...written].map(otherWords).filter((words) => words !== ' ');
  const begins = beginsWithOneOf(masks.length > 0 ? masks : [' campaign ']);
  return (name) => begins(otherWords(name));
}

/** The words of a name that tell no environment, with blanks around each. */
const otherWords = (name: string): string => {
  const words = partedWords(meant(name).toLowerCase())[1].filter((word) => word !== '');
  return ` ${words.map((word) => `${word} `).join('')}`;
};

function told({ group, fault }: Stray): Hit {
  const to = lacksBlank(fault) ? ` to ${quote(meantName(group))}` : '';
  return hit(group, `The dashboard group ${quote(group.value)} ${fault}.`, {
    help: isExport(group)
      ? `Correct the name of the product profile${to} in the Admin Console, then export the list again.`
      : `Rename the product profile${to} in the Admin Console, then write the same name here.`,
  });
}

const meantName = ({ value }: Located<string>): string => meant(value).trim();

const unknown = (context: Context, why = '') =>
  undeclared('experienceCloud/groups', context, `${why}track the operator groups (xtk:group), or declare "experienceCloud: groups:"`);

interface Stray {
  readonly group: Located<string>;
  readonly fault: string;
}

/** Made once for a list, which instances may share. */
const strays = oncePer((groups: readonly Located<string>[]): Stray[] =>
  groups.flatMap((group) => {
    const fault = strayIn(group.value);
    return fault === null ? [] : [{ group, fault }];
  }),
);
