import type { FailOn } from '../core/settle.js';
import type { Api } from './connect.js';
import type { Event } from './event.js';

/** What is wanted, as the inputs say. */
export interface Settings {
  readonly annotations: boolean;
  readonly checkRun: boolean;
  readonly comment: 'auto' | 'always' | 'never';
  readonly auditIssue: boolean;
  readonly failOn: FailOn;
  /** Whether findings that were there before count too. */
  readonly countsExisting: boolean;
  readonly marker: string;
  /** What is checked, where it is not the whole repository: tells check runs and issues of one repository apart. */
  readonly scope: string;
}

/** Where a run happens, and how it reaches GitHub. */
export interface Scene {
  readonly event: Event;
  /** Null without a token or a repository. */
  readonly api: Api | null;
  /** Why there is none, one sentence. */
  readonly noApi: string;
  readonly repo: Repo;
  readonly serverUrl: string;
  /** The run's own commit, which an audit is of. */
  readonly sha: string;
  /** The commit that check runs are of: the pull request's head, not the merge that is checked out. */
  readonly headSha: string;
  /** The event, where its check run has to be told from that of the pull request or the merge group, which judges otherwise; else empty. */
  readonly eventName: string;
  /** The commits that may be linked to, for they are known to be this repository's. */
  readonly known: readonly string[];
  /** The default branch, where the run is of it: an audit of any other would be overwritten by the next. */
  readonly defaultBranch: string | null;
  /** Whether a newer run may have told more: those of pushes, and those that follow others, end in any order, and each may be run again. */
  readonly isOvertakable: boolean;
  /** Takes one line for the job's log. */
  readonly say: (line: string) => void;
}

/** A repository on GitHub. */
export interface Repo {
  readonly owner: string;
  readonly repo: string;
}
