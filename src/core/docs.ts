/** The project on GitHub, from which all other addresses are derived. */
export const PROJECT_URL = 'https://github.com/campaign-ims-check/campaign-ims-check';

/** Runs the command wherever nothing of it is installed. */
export const FETCHED = `npx --yes --allow-git=root ${PROJECT_URL.replace('https://github.com/', 'github:')}#v1`;

/** With it, editors complete and explain `.campaign-ims.yml`. */
export const SCHEMA_URL = `${PROJECT_URL.replace('github.com', 'raw.githubusercontent.com')}/v1/dist/campaign-ims.schema.json`;

/** The list of all rules. */
export const RULES_URL = `${PROJECT_URL}/blob/main/docs/rules.md`;

/** The address of a rule's page. */
export const docsUrl = (rule: string): string => `${PROJECT_URL}/blob/main/docs/rules/${encodeURIComponent(rule)}.md`;
