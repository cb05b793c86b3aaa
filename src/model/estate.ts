import { CONFIG_NAME, type Config, type DeclaredInstance, type FieldName } from '../core/config.js';
import { joined } from '../core/folder.js';
import type { Overload } from '../core/judge.js';
import type { Role } from '../core/report.js';
import type { Skipped } from '../core/source.js';
import type { Located, Place } from '../core/span.js';
import type { Account } from './account.js';
import type { AccountSchema } from './account-schema.js';
import type { AccountType } from './account-type.js';
import type { CloudFacts } from './cloud.js';
import type { Comparing } from './comparing.js';
import type { Entity } from './entity.js';
import type { FileFacts } from './file-facts.js';
import type { Environment } from './path-environment.js';
import type { ServerFile } from './server-file.js';

/** The name of the instance that holds what no other does. */
export const DEFAULT = 'default';

/** One Campaign instance, and all that is tracked and declared of it. */
export interface Instance {
  readonly name: string;
  readonly role: Role | null;
  readonly declared: DeclaredInstance | null;
  /** Whether others are declared by globs, of which none means its files. */
  readonly unmatched: boolean;
  /** Those that are judged. */
  readonly accounts: readonly Account[];
  /** The first that is not, and how many there are in all; null where all are. */
  readonly further: { readonly at: Place; readonly count: number } | null;
  /** Whether its accounts are in two files that the same two words tell apart as those of another. */
  readonly isPaired: boolean;
  readonly servers: readonly ServerFile[];
  /** Operator groups, of this instance and of none. */
  readonly groups: readonly Entity[];
  readonly operators: readonly Entity[];
  /** Experience Cloud's side as tracked files tell it. */
  readonly cloud: readonly CloudFacts[];
  /** Files of this instance, or of none, that could not be read: what is not found may be in them. */
  readonly unreadable: readonly FileFacts[];
  readonly skipped: readonly Skipped[];
  /** Why something of it is not judged, and not there, where instances share too much. */
  readonly overload: Overload;
  /** The files that tell about this instance and no other. */
  readonly files: readonly string[];
}

/** An instance, and the estate that it belongs to. */
export interface OfEstate {
  readonly estate: Estate;
  readonly instance: Instance;
}

/** The instances of all estates. */
export const instancesIn = (estates: readonly Estate[]): OfEstate[] =>
  estates.flatMap((estate) => estate.instances.map((instance) => ({ estate, instance })));

/** Tells an instance from all others. */
export const instanceKey = ({ estate, instance }: OfEstate): string => JSON.stringify([estate.folder, instance.name]);

/** Whether a rule is off, so that others judge for themselves what they would leave to it. */
export const isOff = (rule: string, { config }: Estate): boolean => config?.rules.get(rule) === 'off';

/** Where something is declared for an estate: its configuration, also where it has none yet. */
export const configOf = ({ config, folder }: Estate): string => config?.path ?? joined(folder, CONFIG_NAME);

/** Instances that belong together and are compared with each other. */
export interface Estate {
  /** `""` for the repository's root. */
  readonly folder: string;
  readonly config: Config | null;
  readonly accountType: AccountType | null;
  readonly mapping: ReadonlyMap<FieldName, Located<string>>;
  readonly schemas: readonly AccountSchema[];
  readonly instances: readonly Instance[];
  /** Those of all instances, however many, also of none. */
  readonly accounts: readonly Account[];
  /** External accounts of any kind, also those that are removed or only referred to. */
  readonly entities: readonly Entity[];
  /** The environment that a path tells, seen from the estate's folder. */
  readonly environmentOf: (path: string) => Environment | null;
  /** Whether an instance had an address of this host in the base; null where it had none. */
  readonly held: (instance: string, address: string) => boolean | null;
  /** The same for all estates. */
  readonly effort: Comparing;
  /** The instances of all estates, which share the files outside of all; one list for all estates. */
  readonly everywhere: () => readonly OfEstate[];
}
