import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import { capitalized } from '../core/capitalized.js';
import { docsUrl } from '../core/docs.js';
import type { Level } from '../core/rule.js';
import type { RuleFacts } from './render-options.js';

export const SARIF_LEVELS: Readonly<Record<Level, ReportingConfiguration.level>> = { error: 'error', warning: 'warning', notice: 'note' };

/** The rules as SARIF describes them; one that only a report of another version knows is named at least. */
export function sarifRules(
  known: readonly RuleFacts[],
  used: readonly string[],
  pages: Readonly<Record<string, string>>,
): ReportingDescriptor[] {
  const ids = new Set(known.map(({ id }) => id));
  const unknown = used.filter((id) => !ids.has(id)).map((id) => ({ id, shortDescription: { text: id }, helpUri: docsUrl(id) }));
  return [...known.map((rule) => describe(rule, pages[rule.id])), ...unknown];
}

/** Rules in its sections that Adobe's page does not name. */
const IN_ADDITION: ReadonlySet<string> = new Set(['client-secret-unexposed', 'scope-product-context']);

function describe({ id, section, level, says, needs }: RuleFacts, page: string | undefined): ReportingDescriptor {
  const isDemanded = section !== 'beyond the page' && section !== 'reading' && !IN_ADDITION.has(id);
  const full = `${sentence(says)} ${isDemanded ? `Required by the section "${section}" of Adobe's page "Troubleshooting IMS".` : "Not required by Adobe's page; checked in addition."}`;
  const needed = needs === undefined ? '' : ` Needs: ${needs}.`;
  return {
    id,
    shortDescription: { text: sentence(says) },
    fullDescription: { text: full + needed },
    help: { text: `${full}${needed} See ${docsUrl(id)}`, markdown: page === undefined ? `[${id}](${docsUrl(id)})` : absolute(page) },
    helpUri: docsUrl(id),
    defaultConfiguration: { level: SARIF_LEVELS[level] },
    properties: { tags: ['adobe-campaign', 'ims', section], precision: 'very-high' },
  };
}

const sentence = (says: string): string => `${capitalized(says)}.`;

/** A page's links to other pages, for readers that are elsewhere. */
const absolute = (page: string): string =>
  page.replace(/\]\((?!\w+:|#)([^)]+)\)/g, (_, target: string) => `](${new URL(target, docsUrl('x')).href})`);
