import { isOrganizationId } from '../core/organization.js';
import type { NotChecked } from '../core/rule.js';
import { isFilled, type Located } from '../core/span.js';
import { declared } from './declared.js';
import type { Instance, OfEstate } from './estate.js';
import { majority } from './majority.js';
import { mingled } from './mingled.js';
import { judgedAccounts } from './right-account.js';
import { openIn, type ServerFile } from './server-file.js';
import { isTemplate } from './template.js';
import { unreadFor } from './unread.js';

/** What names the organization of an instance. */
export interface Organizations {
  /** What its accounts name, and those of its server files that count. */
  readonly named: readonly Located<string>[];
  /** What Adobe provisioned, else what most of these name; empty where nothing tells. */
  readonly expected: readonly Located<string>[];
  /** What is in another form than Adobe's, beside something that is in it. */
  readonly malformed: readonly Located<string>[];
  /** Why some of it cannot be judged. */
  readonly open: readonly NotChecked[];
  /** Whether what is expected may be in what cannot be judged. */
  readonly isLeftOpen: boolean;
}

/** What names the organization of an instance, and which one is expected. */
export function organizations(context: OfEstate): Organizations {
  const { instance } = context;
  const provisioned = declared(context).organizationIds;
  const naming = instance.servers.filter(({ written }) => isFilled(written.organizationId));
  const counting = provisioned.length > 0 ? naming : notOverridden(naming, instance);
  const openServers = [unreadFor('server file', instance), ...counting.map((server) => openIn(server, 'organizationId'))].filter(
    (why) => why !== null,
  );
  const accounts = judgedAccounts(context);
  const ofAccounts = accounts.flatMap(({ fields }) => fields.organizationId.at ?? []);
  const ofServers = counting.flatMap(({ organizationId }) => organizationId ?? []);
  const named = [...ofAccounts, ...ofServers];
  // Beside one in Adobe's form, one in another is no measure but the fault.
  const counts = [...named, ...provisioned].some(isSound) ? isSound : isFilled;
  const told = provisioned.filter(counts);
  const expected = told.length > 0 ? told : mingled(instance) ? [] : agreedOn(ofAccounts, ofServers, counts);
  const mayBeMalformed = expected.length > 0 ? provisioned : [...named, ...provisioned];
  return {
    named,
    expected,
    malformed: mayBeMalformed.filter((id) => isFilled(id) && !counts(id) && !isTemplate(id.value)),
    open: [...accounts.flatMap(({ fields }) => fields.organizationId.why ?? []), ...openServers],
    isLeftOpen: provisioned.length === 0 && openServers.length > 0,
  };
}

const isSound = ({ value }: Located<string>): boolean => isOrganizationId(value);

/** The files of an instance override the defaults, which other instances may share; defaults of its own are to say the same. */
function notOverridden(servers: readonly ServerFile[], { files }: Instance): readonly ServerFile[] {
  if (servers.every(({ isDefaults }) => isDefaults)) return servers;
  const own = new Set(files);
  return servers.filter(({ isDefaults, path }) => !isDefaults || own.has(path));
}

/**
 * What most places name, server files among them. Where as many name one organization as another, the server files
 * are right, for they are what the instance runs with, and the account is where they differ from each other.
 */
function agreedOn(
  ofAccounts: readonly Located<string>[],
  all: readonly Located<string>[],
  counts: (id: Located<string>) => boolean,
): readonly Located<string>[] {
  const ofServers = all.filter(counts);
  if (ofServers.length === 0 || all.length + ofAccounts.length < 2) return [];
  const differ = new Set(ofServers.map(({ value }) => value)).size > 1;
  const ids = [differ ? [] : ofServers, ofAccounts.filter(counts), differ ? ofServers : []].flat();
  const measure = majority(
    ids.map((id) => ({ id, role: null })),
    ({ id }) => id.value,
  );
  return measure ? [measure.id] : [];
}
