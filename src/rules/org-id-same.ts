import { quote } from '../core/characters.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import { isOrganizationId } from '../core/organization.js';
import { type Hit, hit, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { serves } from '../model/callback.js';
import { type Context, defineRule } from '../model/context.js';
import { declared, moreMayBe } from '../model/declared.js';
import { instanceOfServerFile } from '../model/environment.js';
import type { Instance } from '../model/estate.js';
import { address } from '../model/hosts.js';
import { majority } from '../model/majority.js';
import { mingled } from '../model/mingled.js';
import { quoteBeside } from '../model/names.js';
import { serverApart } from '../model/server-apart.js';
import { openIn, type ServerFile } from '../model/server-file.js';
import { isTemplate } from '../model/template.js';
import { undeclared } from '../model/undeclared.js';
import { unreadFor } from '../model/unread.js';

const HELP =
  'Account, server file (web/redirection/@IMSOrgId) and Admin Console must name the same organization, written as 24 hexadecimal digits and @AdobeOrg.';

export const orgIdSame = defineRule({
  id: 'org-id-same',
  section: 'beyond the page',
  level: 'error',
  says: 'account, server file and declaration name the same organization, and no server file leaves it empty',
  *check(context) {
    if (!needsNone(context)) yield* emptiedIn(context);
    yield* differing(context);
  },
});

/** Where the defaults are empty too, and neither an account nor a declaration demands an organisation, none is taken away. */
function needsNone(context: Context): boolean {
  const { servers, accounts } = context.instance;
  const defaults = servers.filter(({ isDefaults }) => isDefaults);
  const areEmpty = defaults.length > 0 && defaults.every(({ organizationId }) => organizationId?.value.trim() === '');
  return areEmpty && accounts.length === 0 && declared(context).organizationIds.length === 0;
}

/** An empty value in an instance's file overrides the default, which the product does not say anywhere. */
const emptied = oncePer((servers: readonly ServerFile[]): readonly Hit[] =>
  servers.flatMap(({ isDefaults, organizationId }) =>
    isDefaults || organizationId === null || organizationId.value.trim() !== ''
      ? []
      : hit(organizationId, 'The empty IMSOrgId overrides the organization of serverConf.xml.', {
          help: 'Remove the attribute from this file if serverConf.xml names the organization, or set it to the value on the account.',
        }),
  ),
);

/** In an environment's folder may be files of several instances, and one without an account may have no organisation. */
function emptiedIn({ instance: { accounts, servers }, estate }: Context): readonly Hit[] {
  const all = emptied(servers);
  if (all.length === 0) return all;
  const hosts = accounts.flatMap(({ fields }) => address(fields.callbackUrl.at?.value ?? '')?.host ?? []);
  const serving = servers.filter(({ isDefaults, dnsMasks }) => !isDefaults && hosts.some((host) => serves(dnsMasks, host, estate)));
  const names = new Set(serving.map(({ path }) => instanceOfServerFile(path)));
  return names.size === 0 ? all : all.filter(({ at: { path } }) => names.has(instanceOfServerFile(path)));
}

function* differing(context: Context): Verdicts {
  const { accounts, servers } = context.instance;
  const ofAccounts = accounts.flatMap(({ fields }) => fields.organizationId.at ?? []);
  const naming = servers.filter(({ written }) => written.organizationId && isNamed(written.organizationId));
  const provisioned = declared(context).organizationIds;
  const counting = provisioned.length > 0 ? naming : notOverridden(naming, context.instance);
  const ofServers = [unreadFor('server file', context.instance), ...counting.map(openOrg)].filter((why) => why !== null);
  const ofAccount = accounts.map(({ fields }) => fields.organizationId.why);
  yield* [...ofAccount.filter((why) => why !== null), ...ofServers];
  if (provisioned.length === 0 && ofServers.length > 0) return;
  const ids = idsOf(counting);
  const apart = mingled(context.instance);
  const judged = [...ofAccounts, ...ids];
  // Beside one in Adobe's form, one in another is no measure but the fault.
  const counts = [...judged, ...provisioned].some(isSound) ? isSound : isNamed;
  const agreed = apart ? [] : agreedOn(ofAccounts.filter(counts), ids.filter(counts));
  const expected = provisioned.length > 0 ? provisioned.filter(counts) : agreed;
  const measured = expected.length > 0 ? provisioned : [...judged, ...provisioned];
  for (const id of measured) if (isNamed(id) && !counts(id) && !isTemplate(id.value)) yield malformed(id);
  const [measure] = expected;
  const more = moreMayBe('organizationId', context);
  if (!measure || judged.length === 0) {
    const missing =
      more?.reason ??
      (servers.length > 0 ? apart?.reason : undefined) ??
      serverApart(context, ({ organizationId }) => organizationId !== null) ??
      (judged.length === 0
        ? 'neither the account nor a server file of this instance names the organization: track one that does'
        : 'only one place names the organization: declare "experienceCloud: organizationId:"');
    return yield undeclared('experienceCloud/organizationId', context, missing);
  }
  const allowed = new Set(expected.map(({ value }) => value));
  for (const id of judged) if (!allowed.has(id.value)) yield more ?? other(id, measure);
}

const openOrg = (server: ServerFile) => openIn(server, 'organizationId');

const isNamed = ({ value }: Located<string>): boolean => value.trim() !== '';
const isSound = ({ value }: Located<string>): boolean => isOrganizationId(value);
const idsOf = (servers: readonly ServerFile[]) => servers.flatMap(({ organizationId }) => organizationId ?? []);

/** The files of an instance override the defaults, which other instances may share; defaults of its own are to say the same. */
function notOverridden(servers: readonly ServerFile[], { files }: Instance): readonly ServerFile[] {
  if (servers.every(({ isDefaults }) => isDefaults)) return servers;
  const own = new Set(files);
  return servers.filter(({ isDefaults, path }) => !isDefaults || own.has(path));
}

/**
 * What most places name, server files among them. Where as many name one organisation as another, the server files
 * are right, for they are what the instance runs with, and the account is where they differ from each other.
 */
function agreedOn(ofAccounts: readonly Located<string>[], ofServers: readonly Located<string>[]): readonly Located<string>[] {
  if (ofServers.length === 0 || ofServers.length + ofAccounts.length < 2) return [];
  const differ = new Set(ofServers.map(({ value }) => value)).size > 1;
  const ids = [differ ? [] : ofServers, ofAccounts, differ ? ofServers : []].flat();
  const measure = majority(
    ids.map((id) => ({ id, role: null })),
    ({ id }) => id.value,
  );
  return measure ? [measure.id] : [];
}

const malformed = oncePer((id: Located<string>) => hit(id, `${quote(id.value)} is not an organization ID.`, { help: HELP }));

const other = oncePerTwo((id: Located<string>, measure: Located<string>) =>
  hit(id, `The organization is ${quoteBeside(id.value, measure.value)}; expected ${quoteBeside(measure.value, id.value)}.`, {
    help: HELP,
    related: [{ at: measure, note: 'this organization was expected' }],
  }),
);
