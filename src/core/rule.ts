import type { Place } from './span.js';

/** GitHub's words. */
export const LEVELS = ['error', 'warning', 'notice'] as const;
export type Level = (typeof LEVELS)[number];

/** Whether one level is worse than another. */
export const worse = (a: Level, b: Level): boolean => LEVELS.indexOf(a) < LEVELS.indexOf(b);

/** The sections of Adobe's page "Troubleshooting IMS", in its order, then what goes beyond it. */
export const SECTIONS = [
  'External account',
  'Product context',
  'IMS server URL',
  'Association mask',
  'Scope',
  'Callback URL',
  'Client id and secret',
  'Restart',
  'beyond the page',
  'reading',
] as const;
export type Section = (typeof SECTIONS)[number];

/** What people see when it is broken, as the page tells it. */
export const SYMPTOM_IDS = ['redirected-to-adobe', 'no-matching-right', 'no-login-page'] as const;
export type Symptom = (typeof SYMPTOM_IDS)[number];

/** Another place that explains a hit. */
export interface Related {
  readonly at: Place;
  readonly note: string;
}

/** A remedy that is certain: what a place is to say instead, as it is to be read there. */
export interface Fix {
  readonly at: Place;
  readonly text: string;
}

/** What is wrong, and where. */
export interface Hit {
  readonly at: Place;
  /** One sentence: quotes the value, says what was expected. Never holds a secret. */
  readonly message: string;
  readonly help: string | null;
  readonly related: readonly Related[];
  /** Only where nobody has to decide anything. */
  readonly fix?: Fix;
  /** Where it differs from the rule's own. */
  readonly level?: Level;
  /** What the fingerprint rests on beside the place; never a secret. */
  readonly value: string;
  /** What tells it from another where `value` may not: only ever compared. */
  readonly secret?: string;
  /** Tells of files or instances that a limit left out, and so of faults that may be there; told among however many. */
  readonly isLimit?: true;
}

/** What could not be judged, and how to change that. */
export interface NotChecked {
  readonly reason: string;
}

/** What a rule says of one instance: nothing is a pass. */
export type Verdicts = Iterable<Hit | NotChecked>;

export interface Rule<Id extends string, Context> {
  readonly id: Id;
  readonly section: Section;
  readonly level: Level;
  /** The healthy state, as one line of the table of rules. */
  readonly says: string;
  /** Without which it is not checked; a tracked account that can be read goes without saying. */
  readonly needs?: string;
  readonly symptom?: Symptom;
  /** Whether it looks at each group or user, of which there may be too many. */
  readonly ofEach?: 'group' | 'user';
  /** Whether it asks how an instance was in the base. */
  readonly usesBase?: true;
  /** Pure; called once for each instance. */
  check(context: Context): Verdicts;
}

/** What may be said beside the message. */
export interface HitExtras {
  help?: string;
  related?: Related[];
  fix?: Fix | null;
  level?: Level;
  value?: string;
  secret?: string;
  isLimit?: true;
}

/** A hit at a place; its fingerprint rests on the located value unless `value` says otherwise. */
export function hit(at: Place & { readonly value?: unknown }, message: string, extras: HitExtras = {}): Hit {
  const { help = null, related = [], level, fix, value = String(at.value ?? ''), secret, isLimit } = extras;
  return {
    at,
    message,
    help,
    related,
    value,
    ...(level && { level }),
    ...(fix && { fix }),
    ...(secret && { secret }),
    ...(isLimit && { isLimit }),
  };
}

/** The remedy of a place that is to say a text; none where no text is certain. */
export const fixTo = (at: Place, text: string | null): Fix | null => (text === null ? null : { at, text });

/** The first of some places, as one that explains a hit. */
export const firstRelated = (places: readonly Place[], note: string): Related[] => places.slice(0, 1).map((at) => ({ at, note }));

/** That a rule could not judge, and why. */
export const notChecked = (reason: string): NotChecked => ({ reason });

/** Whether a verdict is a fault that was found, and not a reason why nothing could be judged. */
export const isHit = (verdict: Hit | NotChecked): verdict is Hit => 'at' in verdict;
