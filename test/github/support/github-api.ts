import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OpenAPIBackend } from 'openapi-backend';
import { openapi } from './openapi.js';

type Json = Record<string, unknown>;

export interface Comment {
  id: number;
  issue: number;
  body: string;
  login: string;
}

export interface Issue {
  number: number;
  title: string;
  body: string;
  login: string;
  state: string;
  labels: string[];
  isPull: boolean;
}

export interface CheckRun {
  id: number;
  name: string;
  headSha: string;
  status: string;
  conclusion: string | null;
  summary: string;
  annotations: Json[];
}

export interface Pull {
  number: number;
  sha: string;
  head: string;
  state: string;
  /** GitHub's merge of it into its base. */
  mergeSha?: string;
  /** Whether the repository that it is from was deleted. */
  isOrphan?: boolean;
}

/** A file of the pull request, as the API lists it. */
export interface PullFile {
  readonly filename: string;
  readonly status: string;
  readonly patch?: string;
}

/** A comment of a review on lines of the pull request's head; without a line once that line is gone. */
export interface ReviewComment {
  id: number;
  path: string;
  line: number | null;
  start_line?: number;
  body: string;
  login: string;
  /** The commit in which it stands on that line: the head, but where GitHub has not moved it yet. */
  commit_id?: string;
  in_reply_to_id?: number;
}

export interface Review {
  readonly commit: string;
  readonly body: string;
  readonly comments: ReviewComment[];
}

/** A request as it was made, and what it was answered. */
export interface Asked {
  readonly operation: string;
  readonly body: Json;
  status: number;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Break the connection instead of answering, or never answer. */
  readonly hangUp?: boolean;
  readonly silent?: boolean;
}

const ME = 'github-actions[bot]';
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/^issues\/\w+-comment$|^pulls\/(?:create-review|\w+-review-comment)$/, 'pull-requests'],
  [/^issues\/(?:create|update|add-labels)$/, 'issues'],
  [/^checks\//, 'checks'],
];

/**
 * GitHub's API as far as the action uses it, on loopback, with a memory: it rejects what GitHub's OpenAPI description
 * rejects, and what GitHub's documented limits reject beyond that.
 */
export class GitHubApi {
  readonly comments: Comment[] = [];
  readonly issues: Issue[] = [];
  readonly checkRuns: CheckRun[] = [];
  readonly pulls: Pull[] = [];
  readonly reviews: Review[] = [];
  /** The parents of commits. */
  readonly commits = new Map<string, readonly string[]>();
  /** What the pull request changes. */
  files: () => PullFile[] = () => [];
  /** Its head as it is now. */
  head: () => string = () => '';
  /** The head of the default branch as it is now; null where the token may not read it. */
  tip: () => string | null = () => null;
  readonly asked: Asked[] = [];
  readonly token = 'ghs_the-token-of-this-job';
  readonly permissions = new Set(['pull-requests', 'issues', 'checks']);
  /** Answers in place of what would be answered; null for no interference. The request is not carried out. */
  instead: (operation: string, body: Json) => Answer | null = () => null;
  /** Called after a request was carried out; an answer replaces the one given. */
  after: (operation: string) => Answer | null = () => null;
  /** What Git came with, where the server is also the repository's remote: it is told that there is nothing. */
  readonly gitCredentials: (string | undefined)[] = [];
  url = '';
  #id = 1000;
  readonly #server: Server;

  private constructor(
    private readonly description: OpenAPIBackend,
    private readonly prefix: string,
  ) {
    this.#server = createServer((request, response) => {
      const broken = (error: Error): Answer => ({ status: 500, body: { message: `the test's own server failed: ${error.stack}` } });
      this.#answer(request)
        .catch(broken)
        .then(({ status, body, headers, hangUp, silent }) => {
          if (silent) return;
          if (hangUp) return void response.destroy();
          response.writeHead(status, { 'content-type': 'application/json', ...headers });
          response.end(body === undefined ? '' : JSON.stringify(body));
        });
    });
  }

  /** @param prefix `/api/v3` for the API of an enterprise server */
  static async start(prefix = ''): Promise<GitHubApi> {
    const api = new GitHubApi(await openapi(), prefix);
    await new Promise<void>((resolve) => api.#server.listen(0, '127.0.0.1', resolve));
    api.url = `http://127.0.0.1:${(api.#server.address() as AddressInfo).port}${prefix}`;
    return api;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  comment(issue: number, body: string, login = ME): Comment {
    const comment = { id: this.#id++, issue, body, login };
    this.comments.push(comment);
    return comment;
  }

  issue(issue: Partial<Issue>): Issue {
    const made = { number: this.#id++, title: 'x', body: '', login: ME, state: 'open', labels: [], isPull: false, ...issue };
    this.issues.push(made);
    return made;
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    if (url.pathname.endsWith('/info/refs')) {
      this.gitCredentials.push(request.headers.authorization?.replace(/^\w+/, (scheme) => scheme.toLowerCase()));
      return { status: 404, body: {} };
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body: Json = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : {};
    if (request.headers.authorization !== `token ${this.token}`)
      return this.#log('', body, { status: 401, body: { message: 'Bad credentials' } });
    if (url.pathname === (this.prefix === '' ? '/graphql' : '/api/graphql')) {
      return this.#log('graphql', body, this.instead('graphql', body) ?? { status: 200, body: { data: { viewer: { login: ME } } } });
    }
    const asked = {
      method: request.method ?? '',
      path: url.pathname.slice(this.prefix.length),
      query: Object.fromEntries(url.searchParams),
      headers: { 'content-type': 'application/json' },
      body,
    };
    const operation = url.pathname.startsWith(this.prefix) ? this.description.matchOperation(asked) : undefined;
    const id = operation?.operationId;
    if (!operation || !id) return this.#log(`${asked.method} ${url.pathname}`, body, { status: 404, body: { message: 'Not Found' } });
    const instead = this.instead(id, body);
    if (instead) return this.#log(id, body, instead);
    const { errors } = this.description.validateRequest(asked, operation);
    if (errors?.length) return this.#log(id, body, { status: 422, body: { message: 'Validation Failed', errors } });
    const missing = NEEDS.find(([pattern, permission]) => pattern.test(id) && !this.permissions.has(permission));
    if (missing) return this.#log(id, body, { status: 403, body: { message: 'Resource not accessible by integration' } });
    const answer = this.#carryOut(id, asked.path.split('/'), url, body);
    return this.#log(id, body, this.after(id) ?? answer);
  }

  #log(operation: string, body: Json, answer: Answer): Answer {
    this.asked.push({ operation, body, status: answer.status });
    return answer;
  }

  #carryOut(operation: string, path: readonly string[], url: URL, body: Json): Answer {
    const last = Number(path.at(-1));
    const tooLong = { status: 422, body: { message: 'Validation Failed: body is too long (maximum is 65536 characters)' } };
    if (typeof body.body === 'string' && body.body.length > 65_536) return tooLong;
    switch (operation) {
      case 'issues/list-comments': {
        const issue = Number(path.at(-2));
        return paged(
          url,
          this.comments.filter((comment) => comment.issue === issue).map((comment) => this.#shownComment(comment)),
        );
      }
      case 'issues/create-comment':
        return { status: 201, body: this.#shownComment(this.comment(Number(path.at(-2)), String(body.body))) };
      case 'issues/update-comment': {
        const comment = this.comments.find(({ id }) => id === last);
        if (!comment) return NOT_FOUND;
        comment.body = String(body.body);
        return { status: 200, body: this.#shownComment(comment) };
      }
      case 'issues/delete-comment': {
        const at = this.comments.findIndex(({ id }) => id === last);
        if (at === -1) return NOT_FOUND;
        this.comments.splice(at, 1);
        return { status: 204 };
      }
      case 'issues/list-for-repo': {
        const labels = (url.searchParams.get('labels') ?? '').split(',').filter(Boolean);
        const state = url.searchParams.get('state') ?? 'open';
        // Of this time's issues the order is that of their numbers.
        const all = url.searchParams.get('sort') === 'updated' ? this.issues.toReversed() : this.issues;
        const found = all.filter(
          (issue) => labels.every((label) => issue.labels.includes(label)) && (state === 'all' || issue.state === state),
        );
        return paged(
          url,
          found.map((issue) => this.#shownIssue(issue)),
        );
      }
      case 'issues/create': {
        const { title, body: text, labels } = body as { title: string; body: string; labels: string[] };
        return { status: 201, body: this.#shownIssue(this.issue({ title, body: text, labels })) };
      }
      case 'issues/update': {
        const issue = this.issues.find(({ number }) => number === last);
        if (!issue) return NOT_FOUND;
        Object.assign(issue, body);
        return { status: 200, body: this.#shownIssue(issue) };
      }
      case 'issues/add-labels': {
        const issue = this.issues.find(({ number }) => number === Number(path.at(-2)));
        if (!issue) return NOT_FOUND;
        issue.labels.push(...((body as { labels?: string[] }).labels ?? []));
        return { status: 200, body: issue.labels.map((name) => ({ name })) };
      }
      case 'checks/create': {
        const { name, head_sha, status, output } = body as { name: string; head_sha: string; status: string; output: Json };
        const annotations = (output.annotations ?? []) as Json[];
        const run = { id: this.#id++, name, headSha: head_sha, status, conclusion: null, summary: String(output.summary), annotations };
        this.checkRuns.push(run);
        return { status: 201, body: { id: run.id } };
      }
      case 'checks/update': {
        const run = this.checkRuns.find(({ id }) => id === last);
        if (!run) return NOT_FOUND;
        const { output, status, conclusion } = body as { output?: { annotations?: Json[] }; status?: string; conclusion?: string };
        run.annotations.push(...(output?.annotations ?? []));
        Object.assign(run, { ...(status && { status }), ...(conclusion && { conclusion, status: 'completed' }) });
        return { status: 200, body: { id: run.id } };
      }
      case 'pulls/list': {
        const head = url.searchParams.get('head');
        return paged(url, this.pulls.filter((pull) => pull.state === 'open' && (head === null || pull.head === head)).map(shownPull));
      }
      case 'git/get-commit': {
        const sha = path.at(-1) ?? '';
        const parents = this.commits.get(sha);
        return parents ? { status: 200, body: { sha, parents: parents.map((each) => ({ sha: each })) } } : NOT_FOUND;
      }
      case 'pulls/get':
        return { status: 200, body: shownPull({ number: last, sha: this.head(), head: '', state: 'open' }) };
      case 'git/get-ref': {
        const sha = this.tip();
        return sha === null ? NOT_FOUND : { status: 200, body: { ref: 'refs/heads/main', object: { sha, type: 'commit' } } };
      }
      case 'pulls/list-files':
        return paged(
          url,
          this.files().map((file) => ({ ...file })),
        );
      case 'pulls/list-review-comments':
        return paged(
          url,
          this.reviews.flatMap(({ comments }) =>
            comments.map(({ login, ...comment }) => ({ commit_id: this.head(), ...comment, user: { login } })),
          ),
        );
      case 'pulls/create-review': {
        const { commit_id, body: text, comments = [] } = body as { commit_id: string; body: string; comments: ReviewComment[] };
        if (comments.some((comment) => !isInDiff(comment, this.files())))
          return { status: 422, body: { message: 'Unprocessable Entity: "Pull request review thread line must be part of the diff"' } };
        this.reviews.push({
          commit: commit_id,
          body: text,
          comments: comments.map((comment) => ({ ...comment, id: this.#id++, login: ME })),
        });
        return { status: 200, body: { id: this.#id++ } };
      }
      case 'pulls/update-review-comment': {
        const comment = this.reviews.flatMap(({ comments }) => comments).find(({ id }) => id === last);
        if (!comment) return NOT_FOUND;
        comment.body = String(body.body);
        return { status: 200, body: { id: last } };
      }
      case 'pulls/delete-review-comment': {
        const review = this.reviews.find(({ comments }) => comments.some(({ id }) => id === last));
        if (!review) return NOT_FOUND;
        review.comments.splice(
          review.comments.findIndex(({ id }) => id === last),
          1,
        );
        return { status: 204 };
      }
      case 'repos/list-pull-requests-associated-with-commit':
        return paged(url, this.pulls.filter(({ sha }) => sha === path.at(-2)).map(shownPull));
      default:
        return NOT_FOUND;
    }
  }

  #shownComment({ id, body, login, issue }: Comment): Json {
    return { id, body, user: { login }, html_url: `https://github.example/o/r/pull/${issue}#issuecomment-${id}` };
  }

  #shownIssue({ number, title, body, login, state, isPull }: Issue): Json {
    const html_url = `https://github.example/o/r/issues/${number}`;
    return { id: number, number, title, body, state, user: { login }, html_url, ...(isPull && { pull_request: { url: html_url } }) };
  }
}

/** Whether a comment's lines stand in one hunk of its file. */
function isInDiff({ path, line, start_line }: ReviewComment, files: readonly PullFile[]): boolean {
  const patch = files.find(({ filename }) => filename === path)?.patch ?? '';
  const hunks = [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(
    ([, from, count = '1']) => [Number(from), Number(count)] as const,
  );
  return hunks.some(([from, count]) => (start_line ?? line ?? 0) >= from && (line ?? 0) < from + count);
}

const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found' } };

const shownPull = ({ number, sha, head, state, mergeSha, isOrphan }: Partial<Pull>): Json => ({
  number,
  state,
  head: { label: head, sha, repo: isOrphan ? null : { full_name: 'contributor/campaign' } },
  merge_commit_sha: mergeSha ?? null,
});

/** A page of a list, with the link to the next: at most a hundred a page, thirty if nothing is said. */
function paged(url: URL, all: readonly Json[]): Answer {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const page = Number(url.searchParams.get('page') ?? 1);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const more = page * size < all.length;
  return { status: 200, body: all.slice((page - 1) * size, page * size), ...(more && { headers: { link: `<${next}>; rel="next"` } }) };
}
