import { type Api, failureOf } from './connect.js';
import { isLimited } from './patience.js';

/** A comment or issue as the API lists it. */
export interface Authored {
  readonly body?: string | null | undefined;
  readonly user: { readonly login: string } | null;
}

const JOB_TOKEN = 'github-actions[bot]';

/**
 * Tells what this very token wrote and marked, or the job's own: somebody may plant a marker, so the author counts too,
 * and every workflow of a job's token is the same author and may quote one, so only the beginning counts.
 * @throws Error where the API cannot be reached
 */
export async function ours(api: Api, marker: string): Promise<(item: Authored) => boolean> {
  const login = await viewer(api);
  const authors = [login, `${login}[bot]`, JOB_TOKEN];
  return ({ body, user }) => user !== null && authors.includes(user.login) && body?.startsWith(marker.trim()) === true;
}

/**
 * GraphQL tells every kind of token who it is, and REST those of people. Where both refuse, as they do some tokens of
 * apps, the token is taken for the job's.
 */
async function viewer(api: Api): Promise<string> {
  const known = viewers.get(api);
  if (known !== undefined) return known;
  const asked = await unlessRefused(async () => (await api.graphql<{ viewer: { login: string } }>('{ viewer { login } }')).viewer.login);
  const login = asked ?? (await unlessRefused(async () => (await api.request('GET /user')).data.login)) ?? JOB_TOKEN;
  viewers.set(api, login);
  return login;
}

/** Each is asked once. */
const viewers = new WeakMap<Api, string>();

/** Null where the API refuses to tell. @throws Error who cannot be reached, or may ask no more for a while, has told nothing */
export async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const failure = failureOf(error);
    const isRefused = failure.status !== null && (failure.status < 500 || failure.status === 501);
    if (isLimited(failure) || !(isRefused || (error as { errors?: unknown }).errors)) throw error;
    return null;
  }
}

/** GitHub stores texts trimmed and may change line ends. */
export const sameText = (a: string | null | undefined, b: string): boolean =>
  (a ?? '').replaceAll('\r\n', '\n').trim() === b.replaceAll('\r\n', '\n').trim();
