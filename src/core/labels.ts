import { capitalized } from './capitalized.js';
import { cut } from './characters.js';
import { grouped } from './grouped.js';
import { oncePer } from './once-per.js';
import type { Finding, Report } from './report.js';
import type { Section } from './rule.js';

/** A section as a heading: those beyond the page are called by words that no heading begins with. */
export const heading = (section: Section): string => capitalized(section);

/**
 * What people see of an instance: its name, after its estate where another estate has one of that name; in a joined
 * report after its repository.
 */
export function instanceLabel(report: Report, name: string, estate: string, repository?: string): string {
  const collides = homesOf(report.instances)
    .get(nameKey({ name, repository }))
    ?.some((other) => other.estate !== estate);
  return [...(repository === undefined ? [] : [repository]), ...(collides && estate !== '' ? [shortened(estate)] : []), name].join(': ');
}

/** Longer folders are cut in their middle: a label is told again and again. */
const LONGEST = 200;

const shortened = (folder: string): string =>
  folder.length > LONGEST ? `${cut(folder, LONGEST / 4)}…${folder.slice(-LONGEST / 4)}` : folder;

const nameKey = ({ name, repository = '' }: { name: string; repository?: string | undefined }): string =>
  JSON.stringify([repository, name]);
const homesOf = oncePer((instances: Report['instances']) => grouped(instances, nameKey));

/**
 * Whose an entry is, by the same names. Of no instance, or of the default one, it is the repository's: that name, which
 * is empty in a report that is not joined.
 */
export function ownerLabel(report: Report, { instance, estate, repository = '' }: Pick<Finding, 'instance' | 'estate' | 'repository'>) {
  if (instance === null || instance === 'default') return repository;
  return instanceLabel(report, instance, estate, repository || undefined);
}
