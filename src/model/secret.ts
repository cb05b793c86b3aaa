import { isKnownWord } from '../core/known-words.js';
import { ENCRYPTED_ELSEWHERE, WHOLE_TEMPLATES } from './template.js';

/** What stands where a client secret belongs. */
export type SecretKind = 'empty' | 'encrypted' | 'elsewhere' | 'broken' | 'placeholder' | 'plain';

/** What templates and masking tools leave behind. */
const TEMPLATE = new RegExp(`^(?:[*•.xX?_-]+|<.*>|\\[.*\\]|${WHOLE_TEMPLATES.join('|')})$`, 's');

/**
 * Where another tool keeps it: 1Password, AWS Secrets Manager, HashiCorp Vault, Google's Secret Manager, Azure Key Vault,
 * vals, the environment. Of each the whole form alone, for behind a mere beginning the secret itself may stand.
 */
const REFERENCE = new RegExp(
  `^(?:${[
    String.raw`op://[\w .-]+(?:/[\w .-]+){2,3}`,
    String.raw`arn:aws[a-z-]*:secretsmanager:[a-z\d-]+:\d+:secret:[\w/+=.@-]+(?::[\w-]*){0,3}`,
    String.raw`vault:[a-z][\w-]*(?:/[\w.-]+)+#[A-Za-z_.-]+`,
    String.raw`projects/[a-z\d-]+/secrets/[\w-]+(?:/versions/(?:latest|\d+))?`,
    String.raw`@Microsoft\.KeyVault\(SecretUri=https://[a-z\d-]+\.vault\.azure\.net/secrets/[\w-]+/?(?:[\da-f]{32})?\)`,
    String.raw`@Microsoft\.KeyVault\(VaultName=[a-z\d-]+;SecretName=[\w-]+\)`,
    String.raw`ref\+(?:vault|sops|awssecrets|awsssm|gcpsecrets|azurekeyvault)://[\w.-]+(?:/[\w.-]+)+(?:#/?[A-Za-z_.-]+)?`,
    'env:[A-Z][A-Z_]*',
  ].join('|')})$`,
);

const FILLED_IN = new RegExp(`^(?:${WHOLE_TEMPLATES.join('|')})$`, 's');

/** Whether a placeholder is one that a deployment puts the secret in place of. */
export const isFilledIn = (value: string): boolean => FILLED_IN.test(value.trim()) || REFERENCE.test(value.trim());

/** What is left of a value that Ansible encrypts where its lines are not read. */
const ANSIBLE_TAG = /^!vault(?: \|)?$/;

/**
 * The name of what is to be put in, of letters and blanks; what holds more may be the secret itself. No two parts in a
 * row match the same: values of thousands of such signs are tried but once.
 */
const NAMED = /^[*•.?_\s-]*$|^[^\p{L}\p{N}_]*_[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*\p{L}(?:[\s_.-]*\p{L})*[^\p{L}\p{N}]*$/u;

/** What people leave behind: values of such words alone, of which one tells that something else is to stand here. */
const TELLING = new Set(
  `your yoursecret enter insert put paste replace change changeme replaceme add here fill import redacted masked removed hidden
  placeholder dummy sample example todo tbd tba fixme none null undefined na`.split(/\s+/),
);
const WORDS = new Set([
  ...TELLING,
  ...'my the a client ims me this with goes real new to be set in on after secret clientsecret mysecret password value'.split(' '),
]);

/**
 * Whether there is nothing to hide elsewhere: nothing at all, a placeholder that can hold no secret, or a word such as
 * "secret" or "campaign", which stands in many texts, those of this tool too, and is hidden at its own place.
 */
export const isHarmless = (value: string): boolean => {
  const [kind, trimmed] = [secretKind(value), value.trim()];
  if (kind === 'plain') return isKnownWord(trimmed) || wordsIn(value).every((word) => WORDS.has(word));
  return kind === 'empty' || (kind === 'placeholder' && !REFERENCE.test(trimmed) && (NAMED.test(value) || !TEMPLATE.test(trimmed)));
};

const wordsIn = (value: string): string[] =>
  value
    .toLowerCase()
    .split(/[\s_.:/-]+/)
    .filter((word) => word !== '');

/**
 * Tells by the shape alone. Campaign writes an encrypted value as `@` and base64 of whole cipher blocks; every other
 * value that is no placeholder, and that no other tool encrypted, is the secret in plain text.
 */
export function secretKind(value: string): SecretKind {
  const trimmed = value.trim();
  if (trimmed === '') return 'empty';
  if (TEMPLATE.test(trimmed) || REFERENCE.test(trimmed)) return 'placeholder';
  if (ENCRYPTED_ELSEWHERE.test(trimmed) || ANSIBLE_TAG.test(trimmed)) return 'elsewhere';
  const words = wordsIn(trimmed);
  if (words.every((word) => WORDS.has(word)) && words.some((word) => TELLING.has(word))) return 'placeholder';
  if (!trimmed.startsWith('@')) return 'plain';
  return trimmed === value && isBase64(trimmed.slice(1)) ? 'encrypted' : 'broken';
}

/** The ciphers in question work on 8 or 16 bytes. */
const BLOCK = 8;

/** Whole blocks, or what at least ends as they do: without its end a value was cut off, or is a word behind an `@`. */
function isBase64(text: string): boolean {
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(text)) return false;
  return text.endsWith('==') || (text.length % 4 === 0 && (text.endsWith('=') || ((text.length / 4) * 3) % BLOCK === 0));
}
