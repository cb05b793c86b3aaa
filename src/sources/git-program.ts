import { existsSync } from 'node:fs';
import { win32 } from 'node:path';

/** Nothing has this name, so that starting it fails as it does where a program is not found. */
const NOWHERE = 'C:\\git.exe is not on the PATH';

/**
 * What to start for Git. Windows looks in the current folder before the PATH, and that folder is the repository's:
 * one that holds a `git.exe` would have it run. So there the PATH is searched here, and only its absolute folders.
 */
export function gitProgram(env: Readonly<NodeJS.ProcessEnv>, platform: string = process.platform, exists = existsSync): string {
  if (platform !== 'win32') return 'git';
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const folders = path.split(';').map((folder) => folder.replace(/^"(.*)"$/, '$1'));
  const programs = folders.filter((folder) => /^[a-z]:[\\/]/i.test(folder)).map((folder) => win32.join(folder, 'git.exe'));
  return programs.find((program) => exists(program)) ?? NOWHERE;
}
