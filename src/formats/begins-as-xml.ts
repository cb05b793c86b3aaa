/** What a template may begin with: tags of Jinja, Go, ERB and their kin, and a line for Ansible. Each matches in one way alone. */
export const TEMPLATE_TAGS = String.raw`\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|<%[^<>]*%>|#jinja2:[^\n]*\n`;

/** One after the other: what repeats in one expression takes its stack for each time. */
const BEFORE = new RegExp(String.raw`\s+|${TEMPLATE_TAGS}|<{7}[^\n]*\n`, 'y');
const FIRST = /<[?!A-Za-z]/y;

/** Whether a text begins as XML does, be it in a conflict, or behind tags of a template. */
export function beginsAsXml(text: string): boolean {
  BEFORE.lastIndex = 0;
  FIRST.lastIndex = 0;
  while (BEFORE.test(text)) FIRST.lastIndex = BEFORE.lastIndex;
  return FIRST.test(text);
}
