import { oncePer } from '../core/once-per.js';
import { type Hit, hit, notChecked } from '../core/rule.js';
import type { Span } from '../core/span.js';
import { MAX_ACCOUNTS } from '../model/account-limit.js';
import { defineRule } from '../model/context.js';
import { MAX_VALUE } from '../model/fields.js';
import type { FileFacts } from '../model/file-facts.js';
import { type Further, MAX_JUDGED } from '../model/judged.js';

export const fileReadable = defineRule({
  id: 'file-readable',
  section: 'reading',
  level: 'error',
  says: 'each file of Campaign or Experience Cloud can be decoded and parsed',
  *check({ instance: { accounts, further, unreadable, skipped }, base, further: instances }) {
    yield* broken(unreadable);
    for (const { path, problem } of unreadable)
      if (problem?.isTemplate) yield notChecked(`${path} is a template, of which a deployment makes a file`);
    if (instances) yield tooMany(instances);
    if (further) {
      yield hit(
        further.at,
        `This instance has ${further.count} accounts; from here on they are not read, for all instances have more than ${MAX_ACCOUNTS}.`,
        {
          help: 'Export the account of the instance alone, or declare under "instances:" which files are of which instance.',
          value: '',
        },
      );
    }
    for (const value of accounts.flatMap(({ tooLong }) => tooLong)) {
      yield hit({ ...value, value: '' }, `This value is longer than the ${MAX_VALUE} characters that are read of one.`, {
        help: 'No setting of Campaign is as long: correct it on the account, and export that again.',
      });
    }
    const held = new Set(base?.instance?.accounts.map(({ path }) => path));
    for (const { path, reason, isPointer, isConflict } of skipped) {
      const at = placeIn(path, { start: 0, end: 0 });
      if (isConflict) yield hit(at, `This file cannot be read: ${reason}.`, { help: 'Resolve it, and git add the file.' });
      else if (isPointer && held.has(path)) {
        yield hit(at, `The account that this file held is not checked any more: ${reason}.`, {
          help: 'Take the file out of Git LFS: git lfs untrack, then add it again.',
          level: 'warning',
        });
      }
      yield notChecked(`${path}: ${reason}`);
    }
  },
});

const placeIn = (path: string, span: Span) => ({ path, key: 'file', span, value: '' });

/** Made once for a list, which instances may share. */
const broken = oncePer((unreadable: readonly FileFacts[]): readonly Hit[] =>
  unreadable.flatMap(({ path, problem }) => {
    if (!problem || problem.isTemplate) return [];
    return hit(placeIn(path, problem.span), `This file cannot be read: ${problem.message}`, {
      help: remedy(path, problem),
      value: problem.message,
    });
  }),
);

function remedy(path: string, { isLimit, isEncoding }: NonNullable<FileFacts['problem']>): string {
  if (isLimit)
    return 'The file may be sound: this is a limit of campaign-ims-check. Keep only what signing in needs in Git, or name the file under "ignore:".';
  const [extension] = /\.(?:xml|csv)$/i.exec(path)?.map((end) => end.toLowerCase()) ?? [];
  if (isEncoding) return `Save it as UTF-8${ENCODINGS[extension ?? ''] ?? '.'} Or export it again.`;
  return `${extension === '.xml' ? 'Campaign could not import it either. ' : ''}Export it again, or repair this place.`;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  '.csv': '; Excel calls that "CSV UTF-8", and writes another encoding where it says "CSV" alone.',
  '.xml': ', or let its first line declare the encoding that it has: Campaign could not import it either.',
};

/** The same for all instances, so that it is of none. */
const tooMany = oncePer(({ at, count }: Further) =>
  hit(at, `There are ${count} instances; from here on they are not checked, for there are more than ${MAX_JUDGED}.`, {
    help: 'Check folders one by one: campaign-ims-check check <folder>. Or name files that are of no interest under "ignore:".',
    value: '',
    isLimit: true,
  }),
);
