import { oncePer } from '../core/once-per.js';
import type { Context } from './context.js';
import type { Estate } from './estate.js';
import type { ServerFile } from './server-file.js';

/** Why a server file is not compared with an account beside it: its name is taken for that of an instance. Null where there is none. */
export function serverApart({ estate }: Context, tells: (server: ServerFile) => boolean): string | null {
  const found = apart(estate).find(({ server }) => tells(server));
  return found
    ? `${found.server.path} is taken for a separate instance, "${found.instance}": declare its instance under "instances:"`
    : null;
}

/** The server files of instances that nobody declares and of which no account is tracked, beside accounts of others. */
const apart = oncePer(({ instances, accounts, environmentOf }: Estate) =>
  instances.flatMap(({ name, declared, servers, files, ...instance }) => {
    if (declared || instance.accounts.length > 0 || accounts.length === 0) return [];
    const own = new Set(files);
    return servers.filter(({ path }) => own.has(path) && environmentOf(path) === null).map((server) => ({ instance: name, server }));
  }),
);
