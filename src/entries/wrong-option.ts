import { didYouMean } from '../core/did-you-mean.js';
import { distance } from '../core/edit-distance.js';

/**
 * What is said of an option that is not known, or lacks its value.
 * @param told Node's own words
 * @param options the names of all options
 * @param formats what --format takes
 * @param called how this command is called
 */
export function wrongOption(told: string, options: readonly string[], formats: readonly string[], called: string): string {
  const [message = ''] = told.split(/\. |\n/);
  const [, needy] = /^Option '--([\w-]+)(?: <value>)?' argument/.exec(message) ?? [];
  if (needy) return `--${needy} needs a value${needy === 'format' ? `: ${formats.join(', ')}` : ''}. See ${called} --help.`;
  const [, unknown = ''] = /^Unknown option '--?(.*)'/.exec(message) ?? [];
  const near = unknown === '' ? null : optionMeant(unknown, options);
  const meant = near === null ? '' : ` Did you mean "--${near}"?`;
  return `${message.replace(/\.?$/, '.')}${meant} See ${called} --help.`;
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
