import type { CampaignRule } from '../model/context.js';
import { accountEnabled } from './account-enabled.js';
import { accountName } from './account-name.js';
import { accountPresent } from './account-present.js';
import { accountType } from './account-type.js';
import { accountUnique } from './account-unique.js';
import { callbackAllowlisted } from './callback-allowlisted.js';
import { callbackHttps } from './callback-https.js';
import { callbackInstance } from './callback-instance.js';
import { clientIdProvisioned } from './client-id-provisioned.js';
import { clientSecretCorrect } from './client-secret-correct.js';
import { clientSecretUnexposed } from './client-secret-unexposed.js';
import { configValid } from './config-valid.js';
import { controlPanelAdmin } from './control-panel-admin.js';
import { fieldsResolved } from './fields-resolved.js';
import { fileReadable } from './file-readable.js';
import { groupInCampaign } from './group-in-campaign.js';
import { groupInDashboard } from './group-in-dashboard.js';
import { groupNameUnchanged } from './group-name-unchanged.js';
import { groupWhitespace } from './group-whitespace.js';
import { imsServerKnown } from './ims-server-known.js';
import { imsServerSame } from './ims-server-same.js';
import { maskPrefix } from './mask-prefix.js';
import { maskPresent } from './mask-present.js';
import { maskWhitespace } from './mask-whitespace.js';
import { orgIdSame } from './org-id-same.js';
import { productContextSame } from './product-context-same.js';
import { productContextValue } from './product-context-value.js';
import { restartAfterChange } from './restart-after-change.js';
import { scopeProductContext } from './scope-product-context.js';
import { scopeProvisioned } from './scope-provisioned.js';
import { scopeWellformed } from './scope-wellformed.js';
import { serverImsEndpoint } from './server-ims-endpoint.js';
import { userInGroup } from './user-in-group.js';

/** All rules, in the order of the page's sections. */
export const RULES: readonly CampaignRule[] = [
  accountPresent,
  accountUnique,
  accountName,
  accountType,
  accountEnabled,
  productContextValue,
  productContextSame,
  imsServerKnown,
  imsServerSame,
  maskPresent,
  maskWhitespace,
  maskPrefix,
  groupWhitespace,
  groupInDashboard,
  groupInCampaign,
  groupNameUnchanged,
  userInGroup,
  scopeProvisioned,
  scopeProductContext,
  scopeWellformed,
  callbackHttps,
  callbackAllowlisted,
  callbackInstance,
  clientIdProvisioned,
  clientSecretUnexposed,
  clientSecretCorrect,
  restartAfterChange,
  orgIdSame,
  serverImsEndpoint,
  controlPanelAdmin,
  fileReadable,
  fieldsResolved,
  configValid,
];
