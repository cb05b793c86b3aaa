import { quote } from '../core/characters.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import { hit, notChecked, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type Context, defineRule } from '../model/context.js';
import { moreMayBe } from '../model/declared.js';
import { emptyDefaults, emptyOrganizations } from '../model/empty-organization.js';
import { mingled } from '../model/mingled.js';
import { quoteBeside } from '../model/names.js';
import { organizations } from '../model/organizations.js';
import { serverApart } from '../model/server-apart.js';
import { undeclared } from '../model/undeclared.js';

const HELP =
  'Account, server file (web/redirection/@IMSOrgId) and Admin Console must name the same organization, written as 24 hexadecimal digits and @AdobeOrg.';

export const orgIdSame = defineRule({
  id: 'org-id-same',
  section: 'beyond the page',
  level: 'error',
  says: 'account, server file and declaration name the same organization, and no server file leaves it empty',
  *check(context) {
    const overriding = emptyOrganizations(context);
    yield* overriding.map(empty);
    yield* differing(context);
    const defaults = overriding.length > 0 ? null : emptyDefaults(context);
    if (defaults?.isCertain) yield unfilled(defaults.id);
    else if (defaults) yield notChecked(`IMSOrgId is empty in ${defaults.id.path}: track the config-<instance>.xml that overrides it`);
  },
});

const unfilled = oncePer((id: Located<string>) =>
  hit(id, 'IMSOrgId is empty, and no server file of the instance overrides it, so the instance has no organization.', {
    help: 'Set it to the value on the account, here or in config-<instance>.xml, then restart the server.',
  }),
);

const empty = oncePer((id: Located<string>) =>
  hit(id, 'The empty IMSOrgId overrides serverConf.xml, so this instance has no organization.', {
    help: 'Remove the attribute from this file if serverConf.xml names the organization, or set it to the value on the account.',
  }),
);

function* differing(context: Context): Verdicts {
  const { named, expected, malformed, open, isLeftOpen } = organizations(context);
  yield* open;
  if (isLeftOpen) return;
  yield* malformed.map(inAnotherForm);
  const [measure] = expected;
  const more = moreMayBe('organizationId', context);
  if (!measure || named.length === 0)
    return yield undeclared('experienceCloud/organizationId', context, more?.reason ?? missing(named, context));
  const allowed = new Set(expected.map(({ value }) => value));
  for (const id of named) if (!allowed.has(id.value)) yield more ?? other(id, measure);
  if (allowed.size > 1) yield notChecked(SEVERAL);
}

const SEVERAL = 'the Experience Cloud files name several organizations: declare "experienceCloud: organizationId:"';

const missing = (named: readonly Located<string>[], context: Context): string =>
  (context.instance.servers.length > 0 ? mingled(context.instance)?.reason : undefined) ??
  serverApart(context, ({ organizationId }) => organizationId !== null) ??
  (named.length === 0
    ? 'neither the account nor a server file of this instance names the organization: track one that does'
    : 'only one place names the organization: declare "experienceCloud: organizationId:"');

const inAnotherForm = oncePer((id: Located<string>) => hit(id, `${quote(id.value)} is not an organization ID.`, { help: HELP }));

const other = oncePerTwo((id: Located<string>, measure: Located<string>) =>
  hit(id, `The organization is ${quoteBeside(id.value, measure.value)}; expected ${quoteBeside(measure.value, id.value)}.`, {
    help: HELP,
    related: [{ at: measure, note: 'this organization was expected' }],
  }),
);
