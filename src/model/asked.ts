import type { OfEstate } from './estate.js';

/** An instance whose own files, or those that it shares with others, are asked about; without any, one whose place is. */
export const isAsked =
  (asked: (path: string) => boolean) =>
  ({ estate: { config, folder }, instance }: OfEstate): boolean => {
    const { files, skipped, servers, groups, operators, cloud } = instance;
    const some = (all: readonly { readonly path: string }[]) => all.some(({ path }) => asked(path));
    if (files.some(asked) || [servers, groups, operators, cloud].some(some) || (config !== null && asked(config.path))) return true;
    return files.length === 0 && (some(skipped) || asked(folder));
  };
