import { quote } from '../core/characters.js';
import { oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';

/** Between what the tools of deployments put the name of a value, and what such a name is made of. */
const ENCLOSED: readonly (readonly [open: string, name: string, close: string])[] = [
  // A shell, Terraform, Azure Pipelines, Jinja and its kin, Octopus and Replace Tokens, ERB and EJS, Concourse.
  [String.raw`[$%@]\{`, '[^{}]+', String.raw`\}`],
  [String.raw`\$\(`, String.raw`[\w.-]+`, String.raw`\)`],
  [String.raw`\{\{`, '[^{}]+', String.raw`\}\}`],
  [String.raw`\{%`, '[^{}]+', String.raw`%\}`],
  [String.raw`#\{`, '[^{}]+', String.raw`\}#?`],
  ['<%', '[^%]+', '%>'],
  [String.raw`\(\(`, String.raw`[\w./:-]+`, String.raw`\)\)`],
  [String.raw`\[\[`, String.raw`\s*[A-Za-z_][\w.]*\s*`, String.raw`\]\]`],
  ['@@', String.raw`[\w.-]+`, '@@'],
  // Not the bytes of an address: `%C3%BC`, `%2F..%2F`.
  ['%', String.raw`(?![\da-fA-F]{2}[\w.-]*%[\da-fA-F]{2})[A-Za-z_][\w.-]*`, '%'],
  // Not within a name: `campaign__acme__prod`.
  [String.raw`(?<!\w)__`, String.raw`[A-Za-z]\w*`, String.raw`__(?!\w)`],
];

/** Regular expressions of whole values that are one template, whatever is in it: of a secret nobody knows what it is made of. */
export const WHOLE_TEMPLATES: readonly string[] = [
  ...ENCLOSED.map(([open, , close]) => `${open}.*${close}`),
  String.raw`\$(?:[eE]nv:)?[A-Z_]+\$?`,
  '([@#])[A-Za-z_.]+\\1',
];

/** Without an end a name is one only where the value is nothing else, or in capitals: a dollar may be part of a name. */
const TEMPLATE = new RegExp(
  [
    ...ENCLOSED.map((parts) => parts.join('')),
    String.raw`^\s*(?:\$[A-Za-z_]\w*\$?|([@#])[A-Za-z_][\w.-]*\1)\s*$`,
    String.raw`(?<![\w$])\$(?:[A-Z_][A-Z\d_]+(?!\w)|[eE]nv:[A-Za-z_])`,
  ].join('|'),
);

/** What SOPS, Ansible and Spring Cloud encrypt, whole; of the second also a first line alone. */
export const ENCRYPTED_ELSEWHERE = new RegExp(
  `^(?:${[
    String.raw`ENC\[AES256_GCM,data:[A-Za-z\d+/=]*,iv:[A-Za-z\d+/=]+,tag:[A-Za-z\d+/=]+,type:[a-z]+\]`,
    String.raw`(?:!vault \|?\s*)?\$ANSIBLE_VAULT;\d\.\d;AES256(?:;[\w.-]+)?(?:\s[\da-f\s]*)?`,
    String.raw`\{cipher\}[A-Za-z\d+/]{60,}={0,2}`,
  ].join('|')})$`,
);

/** Whether a value holds what a deployment fills in, or decrypts, so that nobody can tell here what it will be. */
export const isTemplate = (value: string): boolean => (value.length > LONG ? isLongTemplate : holdsTemplate)(value);

const holdsTemplate = (value: string): boolean => TEMPLATE.test(value) || ENCRYPTED_ELSEWHERE.test(value.trim());

/** Asked once: instances by the hundred may share a value of a million characters. */
const isLongTemplate = oncePerValue(holdsTemplate);
const LONG = 1000;

/** That nobody can judge what holds a template. @param what it is, as a sentence begins */
export const filledIn = (what: string, { value }: Located<string>): NotChecked =>
  notChecked(`${what} is ${quote(value)}, which a deployment fills in`);
