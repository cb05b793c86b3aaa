import type { Report } from '../core/report.js';
import type { Links } from '../reporters/links.js';

/**
 * Where a repository can be looked at, as GitHub's runner tells it. It tells that of the workflow's own repository: a
 * checkout of another one has another commit. Repositories of a joined report are called as they are there.
 */
export function webLinks({ source, repositories }: Report, env: Readonly<NodeJS.ProcessEnv>): Links | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env;
  if (!server) return null;
  if (repositories) return { server, repository: null, revision: null };
  return repository && sha && sha === source.revision ? { server, repository, revision: sha } : null;
}
