/** Whether a text has the form of an organization's ID in Adobe's cloud; which of them there are, no form says. */
export const isOrganizationId = (text: string): boolean => /^[\w-]+@AdobeOrg$/.test(text);
