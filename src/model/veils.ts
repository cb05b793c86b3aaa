import { FIELDS } from '../core/config.js';
import { grouped } from '../core/grouped.js';
import { oncePerValue } from '../core/once-per.js';
import { shownName } from '../core/secret-words.js';
import { joinedSpans } from '../core/span.js';
import type { Veil } from '../core/veil.js';
import type { Entity } from './entity.js';
import type { Estate } from './estate.js';
import { isFamiliar } from './fields.js';
import type { FileFacts } from './file-facts.js';

/**
 * What of files that hold accounts is shown around findings: a secret may stand in an attribute of any name, which only
 * a mapping or a schema tells, and these may be broken, or gone.
 */
export function veils(files: readonly FileFacts[], estates: readonly Estate[]): (path: string) => Veil | null {
  const byPath = new Map(files.flatMap((file) => (file.accounts.length + file.references.length > 0 ? [[file.path, file]] : [])));
  const resolved = grouped(
    estates.flatMap(({ accounts }) => accounts),
    ({ path }) => path,
  );
  return oncePerValue((path) => {
    const file = byPath.get(path);
    if (!file) return null;
    const entities = [...file.accounts, ...file.references];
    const familiar = entities.flatMap(({ leaves, others }) => [...leaves.values(), ...others].filter(({ xpath }) => isFamiliar(xpath)));
    const found = (resolved.get(path) ?? []).flatMap(({ fields }) =>
      FIELDS.flatMap((name) => (name === 'clientSecret' ? [] : (fields[name].at ?? []))),
    );
    return {
      parts: joinedSpans(entities.map(({ extent }) => extent)),
      plain: joinedSpans([...familiar, ...found].map(({ span }) => span)),
      names: new Set(entities.flatMap(namesIn)),
    };
  });
}

/** The words of the names that messages tell too. */
const namesIn = ({ leaves, others, elements }: Entity): string[] =>
  [...new Set([...leaves.values(), ...others].map(({ xpath }) => xpath)), ...elements.keys()].flatMap((xpath) =>
    xpath.split('/').flatMap((name) => (shownName(name) === name ? name.toLowerCase().split(/[@:\s]+/) : [])),
  );
