import { notChecked, type Rule } from '../core/rule.js';
import type { Instance, OfEstate } from './estate.js';
import type { Further } from './judged.js';

/** What a rule is asked about: one instance, the estate it belongs to, and how it was before. */
export interface Context extends OfEstate {
  /** Null without a base; its `instance` is null where the base did not have this one, or it was several. */
  readonly base: {
    readonly instance: Instance | null;
    /** What it was in other parents of a merge. */
    readonly others: readonly Instance[];
  } | null;
  /** Where the instances begin that are not judged, because there are too many; null where all are. */
  readonly further: Further | null;
  /** The client secret that the environment expects of this instance; only ever compared, never shown. */
  readonly expectedSecret: string | null;
}

export type CampaignRule<Id extends string = string> = Rule<Id, Context>;

/** Keeps a rule's id as a literal type, so that the registry is checked against it. */
export const defineRule = <const Id extends string>(rule: CampaignRule<Id>): CampaignRule<Id> => rule;

/** Why rules that compare with the base cannot. */
export const NO_BASE = notChecked('there is no base to compare with: give --base <commit>, or the input "base" on GitHub');
/** The same where there is a base, and it lacks the instance. */
export const NOT_IN_BASE = notChecked('the base does not have this instance');
