import type { Rule } from '../core/rule.js';
import type { FailOn } from '../core/settle.js';
import type { Links } from './links.js';
import type { TextOptions } from './text.js';

export type RuleFacts = Pick<Rule<string, never>, 'id' | 'section' | 'level' | 'says' | 'needs'>;

/** What any of the formats may need beside the result. */
export interface RenderOptions extends TextOptions {
  readonly failOn: FailOn;
  /** All rules there are, in their order. */
  readonly rules: readonly RuleFacts[];
  /** The rules' pages by id, read where they are shown; a rule may have none. */
  readonly pages: () => Readonly<Record<string, string>>;
  /** Where the repository can be looked at, or null. */
  readonly links: Links | null;
}
