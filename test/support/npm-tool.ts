import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.js';

/**
 * A package that only tests need and that must not be among the dependencies (its install script changes the
 * repository it is installed in, say): installed once, without scripts, into npm's cache folder of this project.
 * @returns the package's folder
 */
export function npmTool(name: string, version: string): string {
  const prefix = join(ROOT, 'node_modules/.cache/tools', `${name}@${version}`);
  const folder = join(prefix, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) {
    mkdirSync(prefix, { recursive: true });
    const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', prefix, `${name}@${version}`];
    execFileSync('npm', args, { cwd: prefix, stdio: 'pipe', shell: process.platform === 'win32' });
  }
  return folder;
}
