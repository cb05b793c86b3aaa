import { andMore } from '../core/few-of.js';
import type { Report } from '../core/report.js';

/** More paths than these are only counted. */
const MOST = 3;

/** What alone was asked about, for people; none where that is all. */
export function narrowedTo({ source: { paths = [] } }: Report): { readonly paths: readonly string[]; readonly more: string } | null {
  const told = paths.filter((path) => path !== '' && path !== '.');
  if (told.length === 0 || told.length < paths.length) return null;
  return { paths: told.slice(0, MOST), more: andMore(told.length, MOST) };
}
