import { beginsAsXml } from '../formats/begins-as-xml.js';
import { type Budget, STEPS, spend, usedUp } from '../formats/budget.js';
import { conflictIn } from '../formats/conflict.js';
import { type DataDocuments, type DataNode, repeatedIn } from '../formats/data.js';
import { parseJson } from '../formats/json.js';
import type { Problem } from '../formats/problem.js';
import { secretScalars } from '../formats/secret-scalars.js';
import { parseYaml } from '../formats/yaml.js';
import { readCampaignData } from './campaign-data.js';
import { type CampaignXml, readCampaignXml } from './campaign-xml.js';
import type { CloudFacts } from './cloud.js';
import { cloudData } from './cloud-data.js';
import type { Entities } from './entities.js';

type Form = 'xml' | 'json' | 'yaml' | 'csv';

/** By its name; a file of another name is read where it begins as XML does. */
export function formOf(path: string, text: string): Form | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  if (extension === 'xml' || extension === 'json' || extension === 'csv') return extension;
  if (extension === 'yml' || extension === 'yaml') return 'yaml';
  return beginsAsXml(text) ? 'xml' : null;
}

/** What a file in XML tells. @param declared whether it has to be readable, whatever it tells */
export function readXml(path: string, text: string, declared: boolean, budget: Budget): CampaignXml {
  const read = readCampaignXml(path, text, budget);
  const cause = read.problem ?? ((declared && read.broken) || null);
  return { ...read, problem: cause && (conflictIn(text, !cause.isLimit) ?? cause) };
}

/** What data tells. */
interface DataFacts extends Entities {
  readonly cloud: readonly CloudFacts[];
  readonly secrets: CampaignXml['secrets'];
}

/**
 * The same of JSON and YAML.
 * @param broken makes what is told instead of data that is not read, of why, and of its documents where they are known
 */
export function readData<T>(
  { path, text }: { readonly path: string; readonly text: string },
  form: Form,
  budget: Budget,
  broken: (problem: Problem, documents?: readonly DataNode[]) => T,
): DataFacts | T {
  const { documents, problems } = documentsOf(form, text, budget);
  if (form === 'yaml' && !spend(budget, STEPS.repeated * repeatedIn(documents))) return broken(usedUp(0), []);
  if (problems[0]) return broken(problems[0], documents);
  const cloud = documents.map((root) => cloudData(path, root)).filter((facts) => facts !== null);
  const data = readCampaignData(path, documents);
  const { accounts, references, undecided, groups, operators } = data;
  const all = [accounts, references, undecided].flat();
  const [first] = [all, groups, operators].flat();
  const steps = STEPS.account * all.length + STEPS.group * groups.length + STEPS.entity * operators.length;
  if (first && !spend(budget, steps)) return broken(usedUp(first.head.span.start));
  return { ...data, cloud, secrets: secretScalars(path, documents) };
}

/** The documents of JSON and YAML; of another form none. */
export function documentsOf(form: Form | null, text: string, budget: Budget): DataDocuments {
  if (form === 'json') return parseJson(text, budget);
  return form === 'yaml' ? parseYaml(text, budget) : { documents: [], problems: [] };
}
