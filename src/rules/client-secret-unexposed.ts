import { oncePer } from '../core/once-per.js';
import { type Hit, hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { CloudClient } from '../model/cloud.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { forAllAccounts } from '../model/for-accounts.js';
import { isFilledIn, secretKind } from '../model/secret.js';
import type { ServerFile } from '../model/server-file.js';
import { noSecret, theAccount } from '../model/unjudged.js';

export const clientSecretUnexposed = defineRule({
  id: 'client-secret-unexposed',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client secret is not in plain text in Git',
  *check(context) {
    yield* inAccounts(context);
    yield* inServerFiles(context.instance.servers);
    for (const client of declared(context).clients) yield* inProject(client);
  },
});

const inAccounts = forAllAccounts(function* (account, context) {
  const { at } = account.fields.clientSecret;
  const kind = secretKind(at?.value ?? '');
  if (at === null || kind === 'empty') return yield noSecret(account, context);
  if (kind === 'broken' || (kind === 'placeholder' && !isFilledIn(at.value)))
    yield notChecked(`the client secret of ${theAccount(account, context)} is a placeholder or broken: see client-secret-correct`);
  yield* exposed(at, 'enter that in Campaign; an export does not need it');
});

/** Made once for a list, which instances may share; most server files have none. */
const inServerFiles = oncePer((servers: readonly ServerFile[]): readonly Hit[] =>
  servers.flatMap(({ clientSecret }) => (clientSecret ? exposed(clientSecret, 'put that only in the file on the server') : [])),
);

const inProject = oncePer(({ secrets }: CloudClient): readonly Hit[] =>
  secrets.flatMap((secret) => exposed(secret, 'track the project without its secrets')),
);

function exposed(at: Located<string>, then: string): Hit[] {
  if (secretKind(at.value) !== 'plain') return [];
  const help = `Remove it from the file and its history, have Adobe issue a new one, and ${then}.`;
  return [hit(at, 'The client secret is in plain text here.', { help, value: '', secret: at.value })];
}
