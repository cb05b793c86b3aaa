import { type Api, failureOf } from './connect.js';
import { isLimited } from './patience.js';

/** A comment or issue as the API lists it. */
export interface Authored {
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
}

const JOB_TOKEN = 'github-actions[bot]';

/**
 * Tells what this very token wrote and marked: somebody may quote a marker, or plant one, so the author counts too.
 * @throws Error where the API cannot be reached
 */
export async function ours(api: Api, marker: string): Promise<(item: Authored) => boolean> {
  const login = await viewer(api);
  return ({ body, user }) => body?.startsWith(marker) === true && user !== null && (user.login === login || user.login === `${login}[bot]`);
}

/** `GET /user` is closed to a job's own token; GraphQL tells every kind of token who it is. */
async function viewer(api: Api): Promise<string> {
  try {
    const { viewer: self } = await api.graphql<{ viewer: { login: string } }>('{ viewer { login } }');
    return self.login;
  } catch (error) {
    const failure = failureOf(error);
    // Some tokens of apps may not ask; who cannot be reached, or may ask no more for a while, has told nothing.
    if (isLimited(failure) || !(failure.status === 403 || (error as { errors?: unknown }).errors)) throw error;
    return JOB_TOKEN;
  }
}

/** GitHub stores texts trimmed and may change line ends. */
export const sameText = (a: string | null | undefined, b: string): boolean =>
  (a ?? '').replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
