import { placeOf } from '../core/secret-forms.js';
import { secretsAround } from '../core/secrets-around.js';
import type { SourceFile } from '../core/source.js';
import { wholeSpan } from '../core/span.js';
import { beginsAsXml } from '../formats/begins-as-xml.js';
import { type Budget, STEPS, spend, usedUp } from '../formats/budget.js';
import { conflictIn, oneSide } from '../formats/conflict.js';
import type { DataNode } from '../formats/data.js';
import { decode } from '../formats/decode.js';
import { limit, type Problem } from '../formats/problem.js';
import { isCampaignData } from './campaign-data.js';
import { isOurXml } from './campaign-signs.js';
import type { CampaignXml } from './campaign-xml.js';
import type { CloudFacts } from './cloud.js';
import { readCsv, secretCells } from './cloud-csv.js';
import { isOurData, isTemplateText } from './data-signs.js';
import { documentsOf, formOf, readData, readXml } from './forms.js';

/** All that one file tells, whatever its form. */
export interface FileFacts extends CampaignXml {
  readonly path: string;
  readonly text: string;
  readonly cloud: readonly CloudFacts[];
}

const NOTHING = {
  accounts: [],
  references: [],
  undecided: [],
  groups: [],
  operators: [],
  schemas: [],
  servers: [],
  cloud: [],
  secrets: [],
  problem: null,
};

/**
 * Reads a file by its name: XML, JSON, YAML or CSV; one of another name that begins as XML does, and tells something as XML,
 * is XML.
 * @param declared whether the configuration names the file, so that it has to be readable
 * @param budget what all files may take together
 */
export function readFile(file: SourceFile, declared: boolean, budget: Budget): FileFacts {
  const read = factsOf(file, declared, budget);
  const isPassedOver = !declared && EXAMPLE.test(file.path);
  const facts = withWholeProblem(isPassedOver ? { ...NOTHING, path: read.path, text: read.text, secrets: read.secrets } : read);
  const { secrets, cloud } = facts;
  const entries = cloud.reduce((sum, { groups, users }) => sum + STEPS.cloudGroup * groups.length + STEPS.cloudUser * users.length, 0);
  const [first] = [...secrets, ...cloud.flatMap(({ groups }) => groups.slice(0, 1))];
  if (first && !spend(budget, entries + stepsOf(secrets)))
    return { ...NOTHING, path: facts.path, text: facts.text, problem: usedUp(first.span.start) };
  const cause = facts.problem ?? (NAMES_ACCOUNT.test(facts.text) ? facts.broken : null);
  if (!cause || facts.text === '') return facts;
  const around = secretsAround(facts.path, facts.text, [cause.span], (letters) => spend(budget, STEPS.brokenCharacter * letters));
  // Where nothing is left, they are hidden where they stand alone.
  const known = spend(budget, stepsOf(around)) ? around : around.flatMap(({ path, span }) => placeOf(path, span));
  return { ...facts, secrets: [...secrets, ...known] };
}

/** What others have is broken in their own way, and a secret in it is no account's. */
const NAMES_ACCOUNT = /extAccount|ims_?org_?id|imsClient/i;

/** What is there to be copied, as Campaign ships it beside its own server files: no program reads it as it is. */
const EXAMPLE = /\.(?:sample|example|dist)(?:\.[^./]+)?$/i;

function withWholeProblem(facts: FileFacts): FileFacts {
  const { path, text, problem } = facts;
  if (problem === null || text === '') return facts;
  const { isLimit, isEncoding, span } = problem;
  const isTemplate = !isLimit && !isEncoding && !conflictIn(text) && isTemplateText(path, text, span.start);
  return { ...facts, problem: { ...problem, span: wholeSpan(text, span), ...(isTemplate && { isTemplate }) } };
}

/** A long secret is looked for in many forms, each as long; a place alone is not. */
const stepsOf = (secrets: FileFacts['secrets']): number =>
  secrets.reduce((steps, { value }) => steps + (value === '' ? 1 : STEPS.secret + Math.min(value.length, LONGEST)), 0);

/** One alone, however long, leaves something for the account that holds it. */
const LONGEST = 200_000;

function factsOf({ path, bytes, isUnread }: SourceFile, declared: boolean, budget: Budget): FileFacts {
  if (isUnread) return { ...NOTHING, path, text: '', problem: UNREAD };
  const { text, problem: undecodable } = decode(bytes);
  const nothing: FileFacts = { ...NOTHING, path, text };
  const form = formOf(path, text);
  if (form === null && !declared) return nothing;
  const broken = (problem: Problem, documents?: readonly DataNode[]): FileFacts => {
    const secrets = form === 'csv' ? secretCells(path, text, budget) : [];
    const holdsEntity = () => isCampaignData(path, documents ?? documentsOf(form, oneSide(text), budget).documents);
    const isOurs = declared || isOurXml(path, text) || (form !== 'xml' && isOurData(text, holdsEntity));
    return { ...nothing, secrets, problem: isOurs ? problem : null, broken: problem };
  };
  const unreadable = undecodable ?? (spend(budget, STEPS.file) ? null : usedUp(0));
  if (unreadable) return broken(unreadable);
  if (form === null) return { ...nothing, problem: { message: 'This kind of file cannot be read.', span: { start: 0, end: 0 } } };
  if (form === 'xml' || (!declared && beginsAsXml(text))) {
    const read = readXml(path, text, declared, budget);
    if (form === 'xml' || !tellsNothing(read)) return { ...nothing, ...read };
  }
  const conflict = conflictIn(text) ?? zeroIn(text);
  if (conflict) return broken(conflict);
  if (form === 'csv') {
    const { facts, problem, secrets } = readCsv(path, text, budget);
    return { ...nothing, cloud: facts ? [facts] : [], secrets, problem: facts || declared ? problem : null };
  }
  return { ...nothing, ...readData(nothing, form, budget, broken) };
}

const UNREAD = limit('Not opened: too many small files that may belong to Campaign come before it.', 0);

/** A zero byte, which no text has; a parser may take it for a letter of a name. */
function zeroIn(text: string): Problem | null {
  const start = text.indexOf('\0');
  return start === -1 ? null : { message: 'There is a zero byte here.', span: { start, end: start + 1 } };
}

const tellsNothing = ({ problem, broken: _, secrets: __, ...lists }: CampaignXml): boolean =>
  problem === null && Object.values(lists).every(({ length }) => length === 0);
