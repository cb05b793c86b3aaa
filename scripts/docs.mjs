import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Rules and schema as the product has them: nothing here is copied by hand. */
const ENTRY = `
  export { SECTIONS } from './src/core/rule.ts';
  export { SCHEMA_URL } from './src/core/docs.ts';
  export { RULES } from './src/rules/index.ts';
  export { configSchema } from './src/config/schema.ts';
  export { FIELD_TABLE } from './src/model/field-table.ts';
  export { toJSONSchema } from 'zod/mini';
`;

const { outputFiles } = await build({
  stdin: { contents: ENTRY, resolveDir: '.', loader: 'ts' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  write: false,
  logLevel: 'warning',
});
const source = Buffer.from(outputFiles[0].contents).toString('base64');
const { SECTIONS, SCHEMA_URL, RULES, FIELD_TABLE, configSchema, toJSONSchema } = await import(`data:text/javascript;base64,${source}`);

/** A file is only written when it changes, so that nothing is rebuilt for it. */
function write(path, content) {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  writeFileSync(path, content);
  console.log(path);
}

const cells = ({ id, level, says, needs = '' }) =>
  [`[${id}](rules/${id}.md)`, level, says, needs].map((text) => text.replaceAll('|', '\\|'));
const title = (section) => section.replace(/^./, (letter) => letter.toUpperCase());

function table(section) {
  const rows = [['rule', 'level', 'says', 'needs'], ...RULES.filter((rule) => rule.section === section).map(cells)];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const [head, ...body] = rows.map((row) => `| ${row.map((text, column) => text.padEnd(widths[column])).join(' | ')} |`);
  return ['', `## ${title(section)}`, '', head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body];
}

const rules = [
  '# Rules',
  '',
  'All rules, in the order of the sections of Adobe\'s page "Troubleshooting IMS". A rule whose needs are not met is _not checked_ and says so; it never guesses. Levels can be changed under `rules:` in the [configuration](configuration.md). The page is for on-premise and hybrid deployments of Campaign Classic; hosted customers ask Adobe to change what is on the server.',
  ...SECTIONS.flatMap(table),
  '',
];

/** The README's table: each demand links to its rule. */
const START = '<!-- sections -->\n';
const overview = SECTIONS.map((section) => {
  const demands = RULES.filter((rule) => rule.section === section).map(({ id, says }) => `[${says}](docs/rules/${id}.md)`);
  return `| ${title(section)} | ${demands.join('<br>').replaceAll('_', '\\_')} |`;
});
const readme = readFileSync('README.md', 'utf8');
const [before, after] = [readme.indexOf(START) + START.length, readme.indexOf('<!-- /sections -->')];
const sections = ['', "| section of Adobe's page | what is checked |", '| --- | --- |', ...overview, '', ''].join('\n');

const { $schema, ...schema } = toJSONSchema(configSchema);
// The zod schema leaves rule ids open, for an unknown one is a mistake with a remedy of its own; editors complete them.
const ids = RULES.map(({ id }) => id);
/** A key of the first level; it may be empty too. */
const filled = (key) => schema.properties[key].anyOf[0];
filled('rules').propertyNames = { enum: ids };
filled('suppress').items.properties.rule.enum = ids;
for (const [name, { label, spellings }] of Object.entries(FIELD_TABLE)) {
  const examples = [`@${spellings[0]}`, `ims/@${spellings[0]}`];
  Object.assign(filled('fields').properties[name], { description: `Where "${label}" is stored on the account.`, examples });
}
const jsonSchema = {
  $schema,
  $id: SCHEMA_URL,
  title: 'campaign-ims-check configuration (.campaign-ims.yml)',
  ...schema,
};

const pages = Object.fromEntries(ids.map((id) => [id, readFileSync(`docs/rules/${id}.md`, 'utf8')]));

mkdirSync('dist', { recursive: true });
write('README.md', readme.slice(0, before) + sections + readme.slice(after));
write('docs/rules.md', rules.join('\n'));
write('dist/campaign-ims.schema.json', `${JSON.stringify(jsonSchema, null, 2)}\n`);
write('dist/rules.json', `${JSON.stringify(pages)}\n`);
