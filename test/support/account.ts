/** The attributes of a sound account; a test changes what it is about. */
export const SOUND = {
  name: 'Adobe_Marketing_Cloud',
  type: '10',
  active: '1',
  label: 'Adobe Experience Cloud',
  imsServer: 'https://ims-na1.adobelogin.com',
  imsScope: 'openid,AdobeID,session,additional_info.projectedProductContext',
  imsClientId: 'Campaign-Acme',
  callbackServer: 'https://campaign.acme.example',
  imsOrgId: '6096892F54B5819E0A4C98A2@AdobeOrg',
  associationMask: 'campaign - acme - ',
  productContext: 'dma_campaign_classic',
} as const;

export type Attributes = Partial<Record<string, string | null>>;

/** `<extAccount …/>`; null takes an attribute out. Values are written as they are, entities and ⟦marks⟧ included. */
export function element(changes: Attributes = {}): string {
  const attributes = Object.entries({ ...SOUND, ...changes }).filter(([, value]) => value !== null);
  return `<extAccount ${attributes.map(([name, value]) => `${name}="${value}"`).join('\n      ')}/>`;
}

/** A package that holds the given entities of one schema. */
export const pack = (schema: string, ...entities: readonly string[]): string =>
  `<?xml version='1.0'?>\n<package>\n  <entities schema="${schema}">\n    ${entities.join('\n    ')}\n  </entities>\n</package>\n`;

/** A package with one account. */
export const account = (changes: Attributes = {}): string => pack('nms:extAccount', element(changes));

/** A package of operator groups by internal name; the label is the name. */
export const groups = (...names: readonly string[]): string =>
  pack('xtk:group', ...names.map((name) => `<group name="${name}" label="${name.replaceAll(/[⟦⟧]/g, '')}"/>`));
