import type { Located } from '../core/span.js';
import { child, type DataNode, descend, items, locatedScalar } from '../formats/data.js';
import { type CloudFacts, cloudFacts } from './cloud.js';

/** Recognises Experience Cloud's files in YAML and JSON by what they hold; null for anything else. */
export function cloudData(path: string, root: DataNode): CloudFacts | null {
  return userSync(path, root) ?? umapiConnector(path, root) ?? umapiDump(path, root) ?? developerConsole(path, root);
}

/** The texts that are there: what somebody emptied is not. */
const texts = (path: string, key: string, nodes: readonly DataNode[]): Located<string>[] =>
  nodes.flatMap((node) =>
    node.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? [locatedScalar(path, key, node)] : [],
  );

const text = (path: string, key: string, node: DataNode | undefined): Located<string>[] => texts(path, key, node ? [node] : []);

/** `user-sync-config.yml` of the User Sync Tool; `orgname::group` is a group of another organisation. */
function userSync(path: string, root: DataNode): CloudFacts | null {
  const mappings = descend(root, 'directory_users', 'groups');
  if (mappings?.kind !== 'list') return null;
  const groups = items(mappings).flatMap((mapping) => texts(path, 'directory_users/groups', items(child(mapping, 'adobe_groups'))));
  return cloudFacts(path, 'User Sync Tool', { groups: groups.filter((group) => !group.value.includes('::')) });
}

/** `connector-umapi.yml`: its client is the sync tool's own, only the organisation is shared. */
function umapiConnector(path: string, root: DataNode): CloudFacts | null {
  const ids = text(path, 'enterprise/org_id', descend(root, 'enterprise', 'org_id'));
  const organizationIds = ids.filter((id) => /@AdobeOrg$/i.test(id.value));
  return organizationIds.length > 0 ? cloudFacts(path, 'User Sync Tool connector', { organizationIds }) : null;
}

/** The answer of the User Management API to "get user groups and product profiles", its pages joined or not; without the last one it is partial. */
function umapiDump(path: string, root: DataNode): CloudFacts | null {
  const pages = root.kind === 'list' ? root.items : [root];
  const all = [...items(root), ...pages.flatMap((page) => items(child(page, 'groups')))].filter((group) => child(group, 'groupName'));
  if (all.length === 0) return null;
  const profiles = all.filter((group) => text(path, '', child(group, 'type'))[0]?.value === 'PRODUCT_PROFILE');
  const groups = profiles.flatMap((group) => text(path, 'groups/groupName', child(group, 'groupName')));
  const isWhole = pages.some(mayBeLast);
  return cloudFacts(path, 'User Management API', { groups, complete: profiles.length > 0 && isWhole, isPage: !isWhole });
}

function mayBeLast(page: DataNode): boolean {
  const last = child(page, 'lastPage');
  return !(last?.kind === 'scalar' && last.value === false);
}

/** By what the console calls it (`oauthweb`, `oauthwebapp`), where it does. */
function isWeb(credential: DataNode): boolean {
  const type = child(credential, 'integration_type');
  return type?.kind !== 'scalar' || typeof type.value !== 'string' || /web/i.test(type.value);
}

/** A project exported from the Developer Console. */
function developerConsole(path: string, root: DataNode): CloudFacts | null {
  const project = child(root, 'project');
  const credentials = descend(project, 'workspace', 'details', 'credentials');
  const organizationIds = text(path, 'project/org/ims_org_id', descend(project, 'org', 'ims_org_id'));
  if (credentials?.kind !== 'list' && organizationIds.length === 0) return null;
  const clients = items(credentials).flatMap((credential) => {
    const web = child(credential, 'oauth2');
    const server = child(credential, 'oauth_server_to_server');
    const [id] = text(path, 'credentials/client_id', child(web ?? server, 'client_id'));
    if (!id) return [];
    const fallback = text(path, 'credentials/defaultRedirectUri', child(web, 'defaultRedirectUri'));
    const listed = (name: string, list: DataNode | undefined) => {
      const all = texts(path, `credentials/${name}`, items(list));
      return list?.kind === 'list' && (all.length > 0 || items(list).length === 0) ? all : null;
    };
    const patterns = listed('redirect_uri', child(web, 'redirect_uri'));
    return [
      {
        id,
        signsIn: web !== undefined && isWeb(credential),
        callbackUrls: patterns || fallback.length > 0 ? [...(patterns ?? []), ...fallback] : null,
        scopes: listed('scopes', child(server ?? web, 'scopes')),
        secrets: [
          ...text(path, 'credentials/client_secret', child(web ?? server, 'client_secret')),
          ...texts(path, 'credentials/client_secrets', items(child(web ?? server, 'client_secrets'))),
        ],
      },
    ];
  });
  return cloudFacts(path, 'Developer Console', { organizationIds, clients });
}
