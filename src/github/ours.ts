import { type Api, failureOf } from './connect.js';

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
    const { status } = failureOf(error);
    // Some tokens of apps may not ask; who cannot be reached has told nothing.
    if (status === null && !(error as { errors?: unknown }).errors) throw error;
    if (status !== null && (status !== 403 || isLimited(error))) throw error;
    return JOB_TOKEN;
  }
}

/** Who may ask no more for a while is not who may not ask at all. */
const isLimited = (error: unknown): boolean => {
  const { headers, message } = failureOf(error);
  return /rate limit/i.test(message) || String(headers['x-ratelimit-remaining']) === '0' || headers['retry-after'] !== undefined;
};

/** GitHub stores texts trimmed and may change line ends. */
export const sameText = (a: string | null | undefined, b: string): boolean =>
  (a ?? '').replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
