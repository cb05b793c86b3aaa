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
      if (problem?.isTemplate) yield notChecked(`${path} is a template that a deployment turns into a file`);
    if (instances) yield tooMany(instances);
    if (further) {
      yield hit(
        further.at,
        `This instance has ${further.count} accounts; from here on they are not read: all instances together have more than ${MAX_ACCOUNTS}.`,
        {
          help: 'Export only the account of the instance, or declare under "instances:" which files belong to which.',
          value: '',
        },
      );
    }
    for (const value of accounts.flatMap(({ tooLong }) => tooLong)) {
      yield hit({ ...value, value: '' }, `This value is longer than ${MAX_VALUE} characters, the maximum.`, {
        help: 'No Campaign setting is that long: correct it on the account and export it again.',
      });
    }
    const held = new Set(base?.instance?.accounts.map(({ path }) => path));
    for (const { path, reason, isPointer, isConflict } of skipped) {
      const at = placeIn(path, { start: 0, end: 0 });
      if (isConflict) yield hit(at, `This file cannot be read: ${reason}.`, { help: 'Resolve it, then git add the file.' });
      else if (isPointer && held.has(path)) {
        yield hit(at, `The account in this file is no longer checked: ${reason}.`, {
          help: 'Remove the file from Git LFS: git lfs untrack, then add it again.',
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

function remedy(path: string, { isLimit, isEncoding, help }: NonNullable<FileFacts['problem']>): string {
  if (help) return help;
  if (isLimit)
    return 'The file may be fine: this is a limit of campaign-ims-check. Keep only what sign-in needs in Git, or list the file under "ignore:".';
  const [extension] = /\.(?:xml|csv)$/i.exec(path)?.map((end) => end.toLowerCase()) ?? [];
  if (isEncoding) return `Save it as UTF-8${ENCODINGS[extension ?? ''] ?? '.'} Or export it again.`;
  return `${extension === '.xml' ? 'Campaign could not import it either. ' : ''}Export it again, or correct this place.`;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  '.csv': ' ("CSV UTF-8" in Excel; plain "CSV" is another encoding).',
  '.xml': ', or declare its real encoding in its first line: Campaign could not import it either.',
};

/** The same for all instances, so that it is of none. */
const tooMany = oncePer(({ at, count }: Further) =>
  hit(at, `There are ${count} instances; from here on they are not checked: there are more than ${MAX_JUDGED}.`, {
    help: 'Check folders one by one: campaign-ims-check check <folder>. Or list files that do not matter under "ignore:".',
    value: '',
    isLimit: true,
  }),
);
