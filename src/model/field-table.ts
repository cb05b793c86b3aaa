import type { FieldName } from '../core/config.js';

/** How a field of the account is known, beside the user's mapping and the tracked schema. */
export interface FieldTraits {
  /** As Adobe prints it in the form, in English. */
  readonly label: string;
  /** Likely spellings of the attribute, most telling first; compared without regard to case, `-` and `_`. */
  readonly spellings: readonly string[];
  /** A shape of the value that is unmistakable. */
  readonly shape?: RegExp;
  /** A package leaves it out where it is at its default, or never exports it: its absence is normal. */
  readonly optional?: true;
}

/**
 * The attribute names of the IMS fields are not public, only the labels of the form are. So nothing is hard-wired:
 * this table is the third and fourth step of resolution, after the user's mapping and the tracked schema.
 */
export const FIELD_TABLE: Readonly<Record<FieldName, FieldTraits>> = {
  imsServer: {
    label: 'IMS server',
    spellings: ['imsServer', 'imsUrl', 'imsServerUrl'],
    shape: /^\s*(?:[a-z]+:\/\/)?[\w.-]*(?:adobelogin\.com|services\.adobe\.com)(?:[:/?#]|\s*$)/i,
  },
  scope: {
    label: 'IMS scope',
    spellings: ['imsScope', 'imsScopes', 'scope'],
    shape: /(?:^|,)\s*openid\s*(?:,|$)/i,
  },
  clientId: {
    label: 'IMS client identifier',
    spellings: ['imsClientId', 'clientId'],
  },
  clientSecret: {
    label: 'IMS client secret',
    spellings: ['imsClientSecret', 'clientSecret', 'imsSecret', 'secret'],
    optional: true,
  },
  callbackUrl: {
    label: 'Callback server',
    spellings: ['callbackServer', 'callbackUrl', 'imsCallback', 'imsCallbackUrl', 'redirectUrl'],
  },
  organizationId: {
    label: 'IMS organization ID',
    spellings: ['imsOrgId', 'imsOrganizationId', 'orgId'],
    shape: /@AdobeOrg\s*$/i,
  },
  associationMask: {
    label: 'Association mask',
    spellings: ['associationMask', 'imsMask', 'groupMask'],
    shape: /\(\.\*\)\s*$/,
  },
  productContext: {
    label: 'Product context',
    spellings: ['productContext', 'imsProductContext'],
    shape: /^dma_campaign(?:_\w+)?$/,
    optional: true,
  },
};

/** How spellings are compared. */
export const normalName = (name: string): string => name.toLowerCase().replace(/[-_]/g, '');

/** What external accounts of all kinds have. */
export const OF_ANY_ACCOUNT: ReadonlySet<string> = new Set(
  'name label type active server port account password provider deliveryMode executionInstanceId id xtkschema _operation _key'.split(' '),
);
