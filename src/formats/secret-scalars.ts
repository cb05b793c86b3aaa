import { isAdobeSecret, isKeyAsName } from '../core/key-like.js';
import { belongingAt, secretAt } from '../core/secret-forms.js';
import { grownOn, isValueName, looksSecret, namesSecret, SIGNS } from '../core/secret-words.js';
import type { Located, Span } from '../core/span.js';
import type { DataList, DataMap, DataNode, DataScalar } from './data.js';

/** Whether a value stands under a secret's name: as its value or one of its list, or further below. */
type Told = 'no' | 'itself' | 'below';

/**
 * Scalars under a key that looks like a secret's, at any depth, and those that look like one of Adobe's.
 * @param documents aliases stand for what they mean, so that a chain of them may be of any length
 */
export function secretScalars(path: string, documents: readonly DataNode[]): Located<string>[] {
  const secrets: Located<string>[] = [];
  const seen = { no: new Set<DataNode>(), itself: new Set<DataNode>(), below: new Set<DataNode>() };
  const open: [node: DataNode, told: Told][] = documents.map((root) => [root, 'no']);
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, told] = next;
    if (seen[told].has(node)) continue;
    seen[told].add(node);
    if (node.kind === 'list')
      for (const item of node.items) open.push([item, isPair(node.items) && item === node.items[1] ? 'below' : told]);
    else if (node.kind === 'map') {
      const isNamed = node.entries.some(({ key, value }) => value.kind === 'scalar' && namesSecret(key, value.decoding.value));
      let before: Span | null = null;
      for (const { key, keySpan, keyNode, value } of node.entries) {
        const isSecret: boolean = looksSecret(key) || (isNamed && isValueName(key)) || (before !== null && key === '');
        // Behind a comma without quotes the rest of a value is read as a key, without any value but for another mistake; so is what slipped to the next line.
        const isRest: boolean =
          before !== null &&
          (value.span.start === keySpan.start || (keySpan.start - before.end === 1 && /\d/.test(key)) || isKeyAsName(key));
        const isTold = isRest || (told !== 'no' && isNoName(node, key, value));
        if (isTold) for (const secret of belongingAt(path, key, keySpan)) secrets.push(secret);
        before = isSecret || isRest ? value.span : null;
        open.push([value, isSecret ? 'itself' : told === 'no' ? 'no' : 'below']);
        if (keyNode) open.push([keyNode, told]);
        if (looksSecret(key)) secrets.push(...inKey(path, key, keySpan), ...(isNothing(value) ? grownOnKey(path, key, keySpan) : []));
      }
    } else if (told !== 'no' || node.marks?.some(isSecretTag) || isAdobeSecret(node.decoding.value))
      for (const secret of inScalar(path, node, told)) secrets.push(secret);
  }
  return secrets;
}

/** An anchor only names what it stands before. */
const isSecretTag = (mark: string): boolean => mark.startsWith('!') && looksSecret(mark);

/** `[clientSecret, …]` */
const isPair = ({ 0: name, 1: value, length }: DataList['items']): boolean =>
  length === 2 && name?.kind === 'scalar' && value?.kind === 'scalar' && looksSecret(name.decoding.value);

/** Below a secret's name a key alone, or one without a value, may be the secret, unless it looks like the name of something. */
const isNoName = ({ entries }: DataMap, key: string, value: DataNode): boolean =>
  (entries.length === 1 || isNothing(value)) && !/^[a-z\s_-]*\d*$|\./i.test(key);

function inScalar(path: string, { value, decoding, span, marks = [] }: DataScalar, told: Told): Located<string>[] {
  const isText = typeof value === 'string' || typeof value === 'number';
  const own = isText ? (told === 'itself' ? secretAt : belongingAt)(path, decoding.value, span) : [];
  return [...own, ...marks.flatMap((mark) => (mark.startsWith('tag:') ? [] : belongingAt(path, mark.replace(/^!+/, ''), span)))];
}

/** Without a blank behind the colon, or with another sign, what should be the value is the end of the key. */
const inKey = (path: string, key: string, span: Span): Located<string>[] => {
  const value = key.replace(TO_VALUE, '');
  return value === key ? [] : belongingAt(path, value, span);
};

const isNothing = (value: DataNode): boolean => value.kind === 'scalar' && value.value === null;

/** Where the colon was forgotten, and the blank. */
function grownOnKey(path: string, key: string, span: Span): Located<string>[] {
  const value = grownOn(key);
  return value === null ? [] : belongingAt(path, value, span);
}

const TO_VALUE = new RegExp(`^[^\\s${SIGNS}]*[\\s${SIGNS}]+`);
