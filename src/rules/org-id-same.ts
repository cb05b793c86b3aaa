import { oncePer, oncePerTwo } from '../core/once-per.js';
import { type Hit, hit, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type Context, defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import type { Instance } from '../model/estate.js';
import { majority } from '../model/majority.js';
import { mingled } from '../model/mingled.js';
import { quoteBeside } from '../model/names.js';
import { serverApart } from '../model/server-apart.js';
import { openIn, type ServerFile } from '../model/server-file.js';
import { undeclared } from '../model/undeclared.js';

const HELP =
  'Account, server file (web/redirection/@IMSOrgId) and Admin Console must name the same organization, written as 24 hexadecimal digits and @AdobeOrg.';

export const orgIdSame = defineRule({
  id: 'org-id-same',
  section: 'beyond the page',
  level: 'error',
  says: 'account, server file and declaration name the same organization, and no server file leaves it empty',
  *check(context) {
    if (!needsNone(context)) yield* emptied(context.instance.servers);
    yield* differing(context);
  },
});

/** Where the defaults are empty too, and neither an account nor a declaration demands an organisation, none is taken away. */
function needsNone(context: Context): boolean {
  const { servers, accounts, unreadable } = context.instance;
  const defaults = servers.filter(({ isDefaults }) => isDefaults);
  const areEmpty = defaults.length > 0 && defaults.every(({ organizationId }) => organizationId?.value.trim() === '');
  return areEmpty && accounts.length === 0 && unreadable.length === 0 && declared(context).organizationIds.length === 0;
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

function* differing(context: Context): Verdicts {
  const { accounts, servers } = context.instance;
  const ofAccounts = accounts.flatMap(({ fields }) => fields.organizationId.at ?? []);
  const naming = servers.filter(({ written }) => written.organizationId && isNamed(written.organizationId));
  const provisioned = declared(context).organizationIds;
  const counting = provisioned.length > 0 ? naming : notOverridden(naming, context.instance);
  const open = [...accounts.map(({ fields }) => fields.organizationId.why), ...counting.map(openOrg)];
  yield* open.filter((why) => why !== null);
  if (provisioned.length === 0 && counting.some(openOrg)) return;
  const ids = idsOf(counting);
  const apart = mingled(context.instance);
  const agreed = apart ? [] : agreedOn(ofAccounts, ids);
  const expected = provisioned.length > 0 ? provisioned : agreed;
  const judged = [...ofAccounts, ...ids];
  const [measure] = expected;
  if (!measure || judged.length === 0) {
    const missing =
      (servers.length > 0 ? apart?.reason : undefined) ??
      serverApart(context, ({ organizationId }) => organizationId !== null) ??
      (judged.length === 0
        ? 'neither the account nor a server file of this instance names the organization: track one that does'
        : 'only one place names the organization: declare "experienceCloud: organizationId:"');
    return yield undeclared('experienceCloud/organizationId', context, missing);
  }
  const allowed = new Set(expected.map(({ value }) => value));
  for (const id of judged) if (!allowed.has(id.value)) yield other(id, measure);
}

const openOrg = (server: ServerFile) => openIn(server, 'organizationId');

const isNamed = ({ value }: Located<string>): boolean => value.trim() !== '';
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
  const ids = [differ ? [] : ofServers, ofAccounts.filter(isNamed), differ ? ofServers : []].flat();
  const measure = majority(
    ids.map((id) => ({ id, role: null })),
    ({ id }) => id.value,
  );
  return measure ? [measure.id] : [];
}

const other = oncePerTwo((id: Located<string>, measure: Located<string>) =>
  hit(id, `The organization is ${quoteBeside(id.value, measure.value)}; expected ${quoteBeside(measure.value, id.value)}.`, {
    help: HELP,
    related: [{ at: measure, note: 'this organization was expected' }],
  }),
);
