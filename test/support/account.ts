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

/** A server file of one instance; null takes an attribute out. */
export const server = ({
  hosts = 'campaign.acme.example',
  organization = SOUND.imsOrgId as string | null,
  endpoint = 'https://ims-na1.adobelogin.com' as string | null,
} = {}): string =>
  `<?xml version='1.0'?>
<serverconf>
  <shared>
    <dataStore hosts="${hosts}"/>
    <ims${endpoint === null ? '' : ` authIMSEndpoint="${endpoint}"`}/>
  </shared>
  <web>
    <redirection databaseId="uFE80000000000000F1A"${organization === null ? '' : ` IMSOrgId="${organization}"`}/>
  </web>
</serverconf>
`;

/** What Adobe provisioned, as a configuration declares it; a text is inserted as it is. */
export const declare = (entries: Readonly<Record<string, string>>): string =>
  `experienceCloud:\n${Object.entries(entries)
    .map(([key, value]) => `  ${key}: ${value}\n`)
    .join('')}`;

/** A YAML list on one line, each item between double quotes. */
export const list = (...values: readonly string[]): string => `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;

/** A configuration that declares the product profiles. */
export const profiles = (...names: readonly string[]): string => declare({ groups: list(...names) });
