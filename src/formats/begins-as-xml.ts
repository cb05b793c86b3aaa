/** Whether a text begins as XML does, be it in a conflict. */
export const beginsAsXml = (text: string): boolean => /^\s*(?:<{7}[^\n]*\n\s*)?<[?!A-Za-z]/.test(text);
