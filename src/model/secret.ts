import { WHOLE_TEMPLATES } from './template.js';

/** What stands where a client secret belongs. */
export type SecretKind = 'empty' | 'encrypted' | 'elsewhere' | 'broken' | 'placeholder' | 'plain';

/** What templates and masking tools leave behind. */
const TEMPLATE = new RegExp(`^(?:[*•.xX?_-]+|<.*>|\\[.*\\]|${WHOLE_TEMPLATES.join('|')})$`, 's');

/**
 * Where another tool keeps it: 1Password, AWS Secrets Manager, HashiCorp Vault, Google's Secret Manager. Of each the
 * whole form alone, for behind a mere beginning the secret itself may stand.
 */
const REFERENCE = new RegExp(
  `^(?:${[
    String.raw`op://[\w .-]+(?:/[\w .-]+){2,3}`,
    String.raw`arn:aws[a-z-]*:secretsmanager:[a-z\d-]+:\d+:secret:[\w/+=.@-]+(?::[\w-]*){0,3}`,
    String.raw`vault:[a-z][\w-]*(?:/[\w.-]+)+#[A-Za-z_.-]+`,
    String.raw`projects/[a-z\d-]+/secrets/[\w-]+(?:/versions/(?:latest|\d+))?`,
  ].join('|')})$`,
);

/** What SOPS and Ansible encrypt, whole; of the latter also a first line, or the tag, alone. */
const ENCRYPTED_ELSEWHERE = new RegExp(
  `^(?:${[
    String.raw`ENC\[AES256_GCM,data:[A-Za-z\d+/=]*,iv:[A-Za-z\d+/=]+,tag:[A-Za-z\d+/=]+,type:[a-z]+\]`,
    String.raw`(?:!vault \|?\s*)?\$ANSIBLE_VAULT;\d\.\d;AES256(?:;[\w.-]+)?(?:\s[\da-f\s]*)?`,
    String.raw`!vault(?: \|)?`,
  ].join('|')})$`,
);

/**
 * The name of what is to be put in, of letters and blanks; what holds more may be the secret itself. No two parts in a
 * row match the same: values of thousands of such signs are tried but once.
 */
const NAMED = /^[*•.?_\s-]*$|^[^\p{L}\p{N}_]*_[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*\p{L}(?:[\s_.-]*\p{L})*[^\p{L}\p{N}]*$/u;

/** What people leave behind: values made of such words alone. */
const WORDS = new Set(
  `my your the a client ims enter insert put paste replace change changeme replaceme add here me this with goes real new to
  be set fill in on after import redacted masked removed hidden secret clientsecret yoursecret mysecret password placeholder
  dummy sample example todo tbd tba fixme none null undefined na value`.split(/\s+/),
);

/** Whether there is nothing to hide: nothing at all, or a placeholder that can hold no secret, nor tells where one is. */
export const isHarmless = (value: string): boolean => {
  const [kind, trimmed] = [secretKind(value), value.trim()];
  return kind === 'empty' || (kind === 'placeholder' && !REFERENCE.test(trimmed) && (NAMED.test(value) || !TEMPLATE.test(trimmed)));
};

/**
 * Tells by the shape alone. Campaign writes an encrypted value as `@` and base64 of whole cipher blocks; every other
 * value that is no placeholder, and that no other tool encrypted, is the secret in plain text.
 */
export function secretKind(value: string): SecretKind {
  const trimmed = value.trim();
  if (trimmed === '') return 'empty';
  if (TEMPLATE.test(trimmed) || REFERENCE.test(trimmed)) return 'placeholder';
  if (ENCRYPTED_ELSEWHERE.test(trimmed)) return 'elsewhere';
  if (
    trimmed
      .toLowerCase()
      .split(/[\s_.:/-]+/)
      .every((word) => word === '' || WORDS.has(word))
  )
    return 'placeholder';
  if (!trimmed.startsWith('@')) return 'plain';
  return trimmed === value && isWholeBlocks(trimmed.slice(1)) ? 'encrypted' : 'broken';
}

/** The ciphers in question work on 8 or 16 bytes. */
const BLOCK = 8;

function isWholeBlocks(base64: string): boolean {
  if (base64.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(base64)) return false;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return ((base64.length / 4) * 3 - padding) % BLOCK === 0;
}
