import { didYouMean } from '../core/did-you-mean.js';
import { distance } from '../core/edit-distance.js';

/** What is wrong with a command line that cannot be parsed. @param all the names of the options @param formats those of `--format` */
export function optionMistake(error: Error, all: readonly string[], formats: readonly string[]): string {
  const [message = ''] = error.message.split(/\. |\n/);
  const [, needy] = /^Option '--([\w-]+)(?: <value>)?' argument/.exec(message) ?? [];
  if (needy) return `--${needy} needs a value${needy === 'format' ? `: ${formats.join(', ')}` : ''}.`;
  const [, unknown = ''] = /^Unknown option '--?(.*)'/.exec(message) ?? [];
  const near = unknown === '' ? null : optionMeant(unknown, all);
  return `${message.replace(/\.?$/, '.')}${near === null ? '' : ` Did you mean "--${near}"?`}`;
}

/** The option that was probably meant; the one that changes files only where a single letter differs. */
function optionMeant(unknown: string, all: readonly string[]): string | null {
  if (unknown.length > 1)
    return didYouMean(
      unknown,
      all.filter((name) => name !== 'fix' || distance(unknown, name) < 2),
    );
  const [only = null, ...others] = all.filter((name) => name.startsWith(unknown.toLowerCase()));
  return others.length > 0 ? null : only;
}
