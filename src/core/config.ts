import type { Role } from './report.js';
import type { Level } from './rule.js';
import type { Located, Place } from './span.js';

/** The fields of the account that the page speaks of, by the names that `fields:` uses. */
export const FIELDS = [
  'imsServer',
  'scope',
  'clientId',
  'clientSecret',
  'callbackUrl',
  'organizationId',
  'associationMask',
  'productContext',
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Something for each field. */
export const perField = <T>(make: (name: FieldName) => T): Record<FieldName, T> =>
  Object.fromEntries(FIELDS.map((name) => [name, make(name)])) as Record<FieldName, T>;

/** How a configuration is named; it governs the folder that it is in. */
export const CONFIG_NAME = '.campaign-ims.yml';

/** What one `.campaign-ims.yml` says, as far as it is valid, with the place of each thing. */
export interface Config {
  readonly path: string;
  readonly text: string;
  /** The folder it governs, `""` for the root. */
  readonly folder: string;
  readonly instances: readonly DeclaredInstance[];
  readonly experienceCloud: DeclaredCloud;
  readonly accountType: Located<string> | null;
  readonly fields: ReadonlyMap<FieldName, Located<string>>;
  readonly rules: ReadonlyMap<string, Level | 'off'>;
  readonly suppress: readonly Suppression[];
  readonly ignore: readonly string[];
  /** Repository-relative paths of the Experience Cloud files it names. */
  readonly declaredFiles: readonly string[];
  readonly mistakes: readonly Mistake[];
  /** What stands under names that look like a secret's, and is not the place of one. */
  readonly secrets: readonly Located<string>[];
}

export interface DeclaredInstance {
  /** The key under `instances:`. */
  readonly name: Located<string>;
  readonly files: readonly string[];
  readonly role: Role | null;
  readonly url: Located<string> | null;
  readonly experienceCloud: DeclaredCloud;
}

/** What Adobe provisioned; a list that is there is complete. */
export interface DeclaredCloud {
  readonly organizationId?: Located<string>;
  readonly clientId?: Located<string>;
  readonly productContext?: Located<string>;
  readonly scopes?: readonly Located<string>[];
  readonly callbackUrls?: readonly Located<string>[];
  readonly groups?: readonly Located<string>[];
  readonly users?: readonly CloudUser[];
  readonly files?: readonly Located<string>[];
}

export interface CloudUser {
  readonly login: Located<string>;
  /** What the user may be known by beside the login. */
  readonly email?: string;
  readonly groups: readonly Located<string>[];
  /** Whether a list names user groups too, by which the user may have groups that it does not tell. */
  readonly mayHaveMore?: boolean;
}

export interface Suppression {
  readonly rule: string;
  readonly path: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day it counts. */
  readonly until: string | null;
}

export interface Mistake {
  readonly at: Place;
  readonly message: string;
  readonly help: string | null;
}
