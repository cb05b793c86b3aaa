/** Whether a text is the ID of an organization in Adobe's cloud. */
export const isOrganizationId = (text: string): boolean => /^[\dA-Fa-f]{24}@AdobeOrg$/.test(text);
