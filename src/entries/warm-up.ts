import { lint } from '../lint.js';
import type { Side } from '../model/facts.js';
import { text } from '../reporters/text.js';

/**
 * Goes once through what a check goes through, with an account of its own: code that runs for the first time takes
 * longer than all else, and while Git searches there is nothing else to do. Of what it finds nothing is told.
 */
export function warmUp(): void {
  const options = {
    version: '',
    paths: [],
    gate: 'new',
    failOn: 'error',
    today: '',
    expectedSecret: () => null,
    expectedSecrets: [],
  } as const;
  text(lint(side('a - '), side('b - '), options), { color: false, quiet: true, newOnly: true });
}

const side = (mask: string): Side => ({
  snapshot: { kind: 'index', revision: null, tracked: 1, files: [{ path: 'prod/x.xml', bytes: Buffer.from(account(mask)) }], skipped: [] },
  configs: [],
});

const account = (mask: string): string =>
  `<package><entities schema="nms:extAccount"><extAccount name="Adobe_Marketing_Cloud" imsServer="ims-na1.adobelogin.com" imsScope="openid" associationMask="${mask}" callbackServer="https://a.example" imsOrgId="A@AdobeOrg"/></entities></package>`;
