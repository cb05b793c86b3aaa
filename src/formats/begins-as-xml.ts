/** What a template may begin with: tags of Jinja, Go, ERB and their kin, and a line for Ansible. Each matches in one way alone. */
export const TEMPLATE_TAGS = String.raw`\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#[^{}]*#\}|<%[^<>]*%>|#jinja2:[^\n]*\n`;

const BEGINNING = new RegExp(String.raw`^\s*(?:(?:${TEMPLATE_TAGS})\s*)*(?:<{7}[^\n]*\n\s*)?<[?!A-Za-z]`);

/** Whether a text begins as XML does, be it in a conflict, or behind tags of a template. */
export const beginsAsXml = (text: string): boolean => BEGINNING.test(text);
