import { FIELDS } from '../core/config.js';
import { folderOf, lastStep } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePerValue } from '../core/once-per.js';
import { shownName } from '../core/secret-words.js';
import { joinedSpans } from '../core/span.js';
import type { Veil } from '../core/veil.js';
import type { Entity } from './entity.js';
import type { Estate } from './estate.js';
import { isFamiliar } from './fields.js';
import type { FileFacts } from './file-facts.js';
import type { Leaf } from './leaves.js';

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
    const familiar = entities.flatMap(leavesOf).filter(({ xpath }) => isFamiliar(xpath));
    const found = (resolved.get(path) ?? []).flatMap(({ fields }) =>
      FIELDS.flatMap((name) => (name === 'clientSecret' ? [] : (fields[name].at ?? []))),
    );
    return {
      // What an alias stands for is elsewhere.
      parts: joinedSpans([...entities.map(({ extent }) => extent), ...entities.flatMap(leavesOf).map(({ span }) => span)]),
      // Between the pieces of a value other things stand, such as comments.
      plain: joinedSpans([...familiar, ...found].filter(({ ends }) => ends === undefined).map(({ span }) => span)),
      names: namesIn(entities),
    };
  });
}

const leavesOf = ({ leaves, others }: Entity): Leaf[] => [...leaves.values(), ...others];

/** The words of the names that messages tell too. Thousands of attributes are in the same elements. */
function namesIn(entities: readonly Entity[]): Set<string> {
  const [names, seen] = [new Set<string>(), new Set<string>()];
  for (const entity of entities)
    for (const xpath of [...leavesOf(entity).map((leaf) => leaf.xpath), ...entity.elements.keys()])
      for (let path = xpath; path !== '' && !seen.has(path); path = folderOf(path)) {
        seen.add(path);
        names.add(lastStep(path));
      }
  return new Set([...names].flatMap((name) => (shownName(name) === name ? name.toLowerCase().split(/[@:\s]+/) : [])));
}
