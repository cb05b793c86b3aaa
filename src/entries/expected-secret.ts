import { messageCleaner } from '../core/clean.js';
import { secretValue } from '../core/secret-forms.js';

/** The secret that the environment expects of an instance: `CAMPAIGN_IMS_CLIENT_SECRET_<INSTANCE>`, else the one for all. */
export const expectedSecret =
  (env: Readonly<NodeJS.ProcessEnv>) =>
  (instance: string): string | null => {
    const name = instance.toUpperCase().replace(/[^A-Z\d]+/g, '_');
    return env[`CAMPAIGN_IMS_CLIENT_SECRET_${name}`] || env.CAMPAIGN_IMS_CLIENT_SECRET || null;
  };

/** A text in which somebody may have put one of them, as in the place of an argument. */
export const withoutExpected = (text: string, env: Readonly<NodeJS.ProcessEnv>, further: readonly string[] = []): string =>
  messageCleaner([...expectedSecrets(env), ...further].map(secretValue))(text);

/** All secrets that the environment expects, of whichever instance. */
export const expectedSecrets = (env: Readonly<NodeJS.ProcessEnv>): string[] =>
  Object.entries(env).flatMap(([name, value]) => (name.startsWith('CAMPAIGN_IMS_CLIENT_SECRET') && value ? [value] : []));
