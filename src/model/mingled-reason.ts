import { fewOf } from '../core/few-of.js';
import { folderOf, foldersOf, lastStep } from '../core/folder.js';
import type { Account } from './account.js';
import type { HomeOf } from './account-home.js';
import { environmentWord } from './environment.js';
import { DEFAULT } from './estate.js';

const SHOWN = 3;

/**
 * Why nothing is judged that needs to know whose some accounts are. Of a customer that has a folder, all are in it: the
 * environment is told by a folder in that, or by the names of files.
 * @param besides the folders of customers, where they are beside each other
 */
export function mingledReason(name: string, all: readonly Account[], homeOf: HomeOf, besides: readonly string[] | null): string {
  const folders = all.map(({ path }) => folderOf(path));
  const isAbove =
    name === DEFAULT ||
    new Set(folders).size === 1 ||
    folders.every((folder) => foldersOf(folder).some((above) => environmentWord(lastStep(above)) !== undefined));
  // People can declare the file where it is in no folder.
  const places = isAbove ? all.map((account) => homeOf(account) || account.path) : (besides ?? folders);
  const where = fewOf([...new Set(places)], SHOWN);
  const own = `the accounts in ${where} each have their own callback, so they probably belong to as many`;
  return isAbove
    ? `${own} instances: declare each of these under "instances:", with its folder or file under "files:"`
    : `${own} customers: put a .campaign-ims.yml into each of these folders`;
}
