import { CONFIG_NAME, type Config, type Mistake } from '../core/config.js';
import { firstMistakes } from '../core/first-mistakes.js';
import { secretsAround } from '../core/secrets-around.js';
import type { SourceFile } from '../core/source.js';
import { wholeSpan } from '../core/span.js';
import { type Budget, budgetForConfigs, STEPS, spend, usedUp } from '../formats/budget.js';
import { conflictIn } from '../formats/conflict.js';
import { type DataDocuments, type DataNode, repeatedIn } from '../formats/data.js';
import { decode } from '../formats/decode.js';
import { secretScalars } from '../formats/secret-scalars.js';
import { parseYaml } from '../formats/yaml.js';
import { ConfigReader } from './config-reader.js';
import { MAX_NODES } from './locate.js';
import { validate } from './mistakes.js';

/** What it is called by whoever takes both endings of YAML for one. */
export const MISNAMED = '.campaign-ims.yaml';

/**
 * Reads one configuration. It never throws for what the file holds: mistakes are part of the result, and what is
 * valid counts.
 * @param folder what it governs; the file's own folder unless `--config` put it elsewhere
 * @param budget what all configurations may take together
 */
export function readConfig(
  { path, bytes, instead }: SourceFile,
  folder: string,
  knownRules: readonly string[],
  budget = budgetForConfigs([bytes]),
): Config {
  const { text, problem } = decode(bytes);
  const { documents, problems, brokenAt } = problem ? { documents: [], problems: [problem], brokenAt: 0 } : parsed(text, budget);
  const shown = brokenAt === undefined ? problems : [conflictIn(text) ?? problems[0] ?? []].flat();
  const broken = shown.map(({ message, span, isLimit, help = null }) => ({
    at: { path, span: wholeSpan(text, span), key: 'yaml' },
    message: `This ${isLimit ? 'cannot be read' : 'is not valid YAML'}: ${message}`,
    help,
  }));
  const [first] = documents;
  const root = first && brokenAt !== undefined ? intact(first, brokenAt) : first;
  const empty = !root || (root.kind === 'scalar' && root.value === null);
  const { mistakes, invalid, secrets: keys } = empty ? { mistakes: [], invalid: [], secrets: [] } : validate(path, root, knownRules);
  const others = mistakes.filter(({ at }) => !broken.some((same) => same.at.span.start === at.span.start));
  const further = documents
    .slice(1)
    .map(({ span }) => ({ at: { path, span: { start: span.start, end: span.start }, key: 'yaml' }, ...SECOND_DOCUMENT }));
  const reader = new ConfigReader(path, invalid.some(({ length }) => length === 0) ? undefined : root, invalid);
  const all = [...(instead ? [unread(path, INSTEAD[instead])] : []), ...broken, ...others, ...further];
  const config = reader.config();
  const place = config.fields.get('clientSecret')?.span.start;
  const around = secretsAround(
    path,
    text,
    shown.map(({ span }) => span),
    (letters) => spend(budget, STEPS.brokenCharacter * letters),
  );
  const secrets = [
    ...secretScalars(path, documents).filter(({ span, value }) => span.start !== place || KEY.test(value)),
    ...around,
    ...keys,
  ];
  return { path, text, folder, ...config, declaredFiles: reader.declaredFiles(folder), mistakes: firstMistakes(all), secrets };
}

/** What stands for a configuration that is not read, because of its name. */
export const misnamed = (path: string, folder: string): Config => ({
  ...readConfig({ path, bytes: new Uint8Array() }, folder, []),
  mistakes: [
    {
      at: { path, span: { start: 0, end: 0 }, key: 'file' },
      message: `This file is ignored: the configuration must be named ${CONFIG_NAME}.`,
      help: `Rename it to ${CONFIG_NAME}, or pass it with --config.`,
    },
  ],
});

/** Nothing is looked for in an empty file. */
function parsed(text: string, budget: Budget): DataDocuments {
  const read = /[^ \r\n]/.test(text) ? parseYaml(text, budget) : { documents: [], problems: [] };
  const isEnough = spend(budget, STEPS.repeated * Math.min(repeatedIn(read.documents), MAX_NODES));
  return isEnough || read.problems.length > 0 ? read : { documents: [], problems: [usedUp(0)], brokenAt: 0 };
}

/** A path has no digits, or a sign; what somebody put in its place has. */
const KEY = /^(?=.*\d)[\w-]{12,}$/;

const unread = (path: string, what: string): Mistake => ({
  at: { path, span: { start: 0, end: 0 }, key: 'file' },
  message: `This configuration is ignored: it is a ${what}.`,
  help: 'Put the file itself here.',
});

const INSTEAD = { link: 'symbolic link, which is not followed', pointer: 'Git LFS pointer, whose content is not in Git' };

const SECOND_DOCUMENT = {
  message: 'A second YAML document begins here; only the first one counts.',
  help: 'Remove the line "---", or this document.',
};

/**
 * The entries before a mistake of syntax, without the last of them, into which the mistake may reach. What is
 * declared for all instances counts only where what may override it is there too.
 */
function intact(root: DataNode, brokenAt: number): DataNode | undefined {
  if (root.kind !== 'map') return undefined;
  const before = root.entries.filter(({ keySpan }) => keySpan.start < brokenAt).slice(0, -1);
  const entries = before.filter(({ key }) => key !== 'experienceCloud' || before.some((other) => other.key === 'instances'));
  return entries.length > 0 ? { ...root, entries } : undefined;
}
