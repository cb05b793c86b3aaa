import { distinctBy } from '../core/grouped.js';
import { secretAt } from '../core/secret-forms.js';
import { looksSecret } from '../core/secret-words.js';
import { commaList, isFilled, type Located, part } from '../core/span.js';
import { type Budget, STEPS, spend, usedUp } from '../formats/budget.js';
import { type CsvCell, type CsvTable, parseCsv } from '../formats/csv.js';
import type { Problem } from '../formats/problem.js';
import { type CloudFacts, cloudFacts } from './cloud.js';

/** What the headings of a list of users hold. */
const USER_HEADING = /product configurations/i;

const SOURCE = 'Admin Console';

/** What a table tells: the facts of a list of users, what of it was not read, and its secrets. */
export interface CsvFacts {
  readonly facts: CloudFacts | null;
  readonly problem: Problem | null;
  readonly secrets: readonly Located<string>[];
}

/** Reads a table. @param budget of which each group takes a step as often as somebody has it */
export function readCsv(path: string, text: string, budget: Budget): CsvFacts {
  const table = parseCsv(text, USER_HEADING, budget);
  return { ...(cloudCsv(path, table, budget) ?? { facts: null, problem: table.problem }), secrets: cellsOf(path, table) };
}

/** The cells below a heading that looks like a secret's. */
export const secretCells = (path: string, text: string, budget: Budget): Located<string>[] =>
  cellsOf(path, parseCsv(text, USER_HEADING, budget));

/** The list of users that the Admin Console exports; null for any other table. Its groups are some of those there are. */
function cloudCsv(path: string, { rows, problem }: CsvTable, budget: Budget): Pick<CsvFacts, 'facts' | 'problem'> | null {
  const [header = [], ...body] = rows;
  const column = (name: string) => header.findIndex((cell) => cell.value.trim().toLowerCase() === name);
  const [profiles, username, email] = [column('product configurations'), column('username'), column('email')];
  const userGroups = column('user groups');
  if (profiles === -1 || (username === -1 && email === -1)) return null;
  const first = body.find((row) => row.length > 0)?.[0];
  const isTooMuch = first !== undefined && budget.left < STEPS.cloudUser * body.length;
  if (problem?.isLimit || isTooMuch) return { facts: cloudFacts(path, SOURCE, {}), problem: problem ?? usedUp(first?.span.start ?? 0) };
  const reader = new GroupReader(path, budget);
  const users = body.flatMap((row) => {
    const login = [row[username], row[email]].find(isFilled);
    const address = row[email]?.value.trim() ?? '';
    const mayHaveMore = isFilled(row[userGroups]);
    return login
      ? [{ login: located(path, 'users/login', login), email: address, groups: reader.groupsIn(row[profiles]), mayHaveMore }]
      : [];
  });
  // Thousands of users have the same; what is wrong with it is told where it stands first.
  const all = users.flatMap(({ groups }) => groups);
  const facts = cloudFacts(path, SOURCE, { users, groups: distinctBy(all, ({ value }) => value) });
  return { facts, problem: problem ?? reader.problem };
}

function cellsOf(path: string, { rows, broken }: CsvTable): Located<string>[] {
  const [header = [], ...body] = rows;
  const isSecret = header.map(({ value }) => looksSecret(value));
  if (!isSecret.includes(true)) return [];
  // A comma without quotes moves what is behind it, and one that is missing what is before.
  const [first, last] = [isSecret.indexOf(true), isSecret.lastIndexOf(true)];
  const isMoved = ({ length }: readonly CsvCell[], column: number) =>
    (length > header.length && column >= first) || (length < header.length && column <= last);
  return [...body, broken].flatMap((row) =>
    row.flatMap(({ value, span }, column) => (isSecret[column] || isMoved(row, column) ? secretAt(path, value, span) : [])),
  );
}

const located = (path: string, key: string, cell: CsvCell): Located<string> => ({ path, key, ...cell });

class GroupReader {
  problem: Problem | null = null;

  constructor(
    private readonly path: string,
    private readonly budget: Budget,
  ) {}

  /** The blanks after a comma separate; those of a name are the finding of another rule only where a name is alone. */
  groupsIn(cell: CsvCell | undefined): Located<string>[] {
    if (!cell || this.problem) return [];
    if (!spend(this.budget, STEPS.csvCell * cell.value.split(',').length)) {
      this.problem = usedUp(cell.span.start);
      return [];
    }
    const [first, ...others] = commaList(located(this.path, 'users/groups', cell));
    const separated = others.map((group) => part(group, group.value.length - group.value.trimStart().length, group.value.length));
    return [...(first ? [first] : []), ...separated].filter((group) => group.value !== '');
  }
}
