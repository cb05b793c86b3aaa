const { env } = process;

/** As the runner gives it. The client makes a URL of it as it is loaded, so this is before, and takes what is none out of its way. */
export const API_URL = env.GITHUB_API_URL ?? '';
if (!URL.canParse(API_URL)) delete env.GITHUB_API_URL;
