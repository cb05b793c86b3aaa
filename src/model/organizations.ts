import { isOrganizationId } from '../core/organization.js';
import type { NotChecked } from '../core/rule.js';
import { isFilled, type Located } from '../core/span.js';
import type { Context } from './context.js';
import { declared } from './declared.js';
import { mingled } from './mingled.js';
import { mostNamed } from './most-named.js';
import { judgedAccounts } from './right-account.js';
import { notOverridden, openIn } from './server-file.js';
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
export function organizations(context: Context): Organizations {
  const { instance } = context;
  const provisioned = declared(context).organizationIds;
  const counting = notOverridden(instance);
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
  const allowed = new Set(told.map(({ value }) => value));
  const isAllowed = (id: Located<string>) => counts(id) && (allowed.size === 0 || allowed.has(id.value));
  const agreed = allowed.size === 1 || mingled(instance) ? undefined : agreedOn(ofAccounts, ofServers, isAllowed, context);
  const expected = agreed ? [agreed] : told;
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

const differ = (ids: readonly Located<string>[]): boolean => ids.some(({ value }) => value !== ids[0]?.value);

/** What most places name, server files among them: these are right in a tie, unless they differ from each other. */
function agreedOn(
  ofAccounts: readonly Located<string>[],
  all: readonly Located<string>[],
  counts: (id: Located<string>) => boolean,
  context: Context,
): Located<string> | undefined {
  const ofServers = all.filter(counts);
  if (ofServers.length === 0 || all.length + ofAccounts.length < 2) return undefined;
  const sound = ofAccounts.filter(counts);
  const ids = differ(ofServers) ? [...sound, ...ofServers] : [...ofServers, ...sound];
  return differ(ids) ? mostNamed(ids, context) : ids[0];
}
