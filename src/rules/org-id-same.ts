import { quote } from '../core/characters.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import { type Hit, hit, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type Context, defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { serverApart } from '../model/server-apart.js';
import { openIn, type ServerFile } from '../model/server-file.js';
import { undeclared } from '../model/undeclared.js';

const HELP =
  'Account, server file (web/redirection/@IMSOrgId) and Admin Console must name one organisation, such as 6096892F54B5819E0A4C98A2@AdobeOrg.';

export const orgIdSame = defineRule({
  id: 'org-id-same',
  section: 'beyond the page',
  level: 'error',
  says: 'account, server file and declaration name the same organisation, and no server file empties it',
  *check(context) {
    yield* emptied(context.instance.servers);
    yield* differing(context);
  },
});

/** An empty value in an instance's file overrides the default, which the product does not say anywhere. */
const emptied = oncePer((servers: readonly ServerFile[]): readonly Hit[] =>
  servers.flatMap(({ isDefaults, organizationId }) =>
    isDefaults || organizationId === null || organizationId.value.trim() !== ''
      ? []
      : hit(organizationId, 'The empty IMSOrgId overrides the organisation of serverConf.xml.', {
          help: 'Take the attribute out of this file, or give it the value that the account has.',
        }),
  ),
);

function* differing(context: Context): Verdicts {
  const { accounts } = context.instance;
  const ofAccounts = accounts.flatMap(({ fields }) => fields.organizationId.at ?? []);
  const servers = context.instance.servers.filter(({ written }) => written.organizationId && written.organizationId.value.trim() !== '');
  const own = servers.filter(({ isDefaults }) => !isDefaults);
  const provisioned = declared(context).organizationIds;
  // The files of an instance override the defaults.
  const counting = own.length > 0 ? own : servers;
  const open = [...accounts.map(({ fields }) => fields.organizationId.why), ...(provisioned.length > 0 ? servers : counting).map(openOrg)];
  yield* open.filter((why) => why !== null);
  if (provisioned.length === 0 && counting.some(openOrg)) return;
  const expected = provisioned.length > 0 ? provisioned : idsOf(counting);
  const judged = provisioned.length > 0 ? [...ofAccounts, ...idsOf(servers)] : ofAccounts;
  const [measure] = expected;
  if (!measure || judged.length === 0) {
    yield undeclared(
      'experienceCloud/organizationId',
      context,
      serverApart(context, ({ organizationId }) => organizationId !== null) ??
        'only one place names the organisation: declare "experienceCloud: organizationId:"',
    );
    return;
  }
  const allowed = new Set(expected.map(({ value }) => value));
  for (const id of judged) if (!allowed.has(id.value)) yield other(id, measure);
}

const openOrg = (server: ServerFile) => openIn(server, 'organizationId');

const idsOf = (servers: readonly ServerFile[]) => servers.flatMap(({ organizationId }) => organizationId ?? []);

const other = oncePerTwo((id: Located<string>, measure: Located<string>) =>
  hit(id, `The organisation is ${quote(id.value)}; expected ${quote(measure.value)}.`, {
    help: HELP,
    related: [{ at: measure, note: 'this organisation was expected' }],
  }),
);
