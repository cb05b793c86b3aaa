import { readConfig } from '../config/read-config.js';
import { visible } from '../core/characters.js';
import { cleaner, messageCleaner } from '../core/clean.js';
import { CONFIG_NAME } from '../core/config.js';
import { joined } from '../core/folder.js';
import { withSpellings } from '../core/secret-forms.js';
import type { SourceFile } from '../core/source.js';
import { estatesOf } from '../model/estates.js';
import { withDecided } from '../model/facts.js';
import type { FileFacts } from '../model/file-facts.js';
import { reader } from '../model/reader.js';
import { secretsIn } from '../model/secrets-in.js';
import { plural } from '../reporters/counted.js';
import { RULES } from '../rules/index.js';
import { type Git, git as gitIn } from '../sources/git.js';
import { GitError } from '../sources/git-error.js';
import { shown } from '../sources/paths.js';
import { repository } from '../sources/repository.js';
import { type Origin, search } from '../sources/search.js';
import { open } from '../sources/snapshot.js';
import { readWorkFile } from '../sources/work-file.js';
import type { Surroundings } from './check.js';
import { expectedSecrets } from './expected-secret.js';
import { configText, declarable, writtenText } from './init-config.js';
import { requireRoom, writeNew } from './new-file.js';
import { UsageError } from './usage.js';

/**
 * Writes a configuration for each estate of the work tree, from what is tracked there.
 * @returns what was written, for people
 * @throws UsageError where there is one already, for nothing is ever overwritten, where there is no place for one, or
 * where one would break a limit, or where what there is to tell is not added yet
 */
export async function init({ cwd, env, command }: Surroundings & { command: string }): Promise<string> {
  const git = gitIn(cwd, env);
  const { top, prefix } = repository(git);
  if (top === null) throw new GitError('This repository has no work tree to write a configuration to: run init in a clone that has one.');
  const origin = { kind: 'worktree', top } as const;
  const { found } = await search(git, origin);
  const {
    snapshot: { files, skipped },
  } = await open(git, origin, null, found, {});
  const facts = withDecided(
    reader()(
      files.filter(({ path }) => !path.endsWith(CONFIG_NAME)),
      new Set(),
    ),
    [],
  );
  // Of what is not opened nobody knows.
  if (!facts.some(isOfCampaign) && !files.some(({ isUnread }) => isUnread)) await requireAdded(git, origin);
  const estates = estatesOf({ files: facts, skipped, configs: [] });
  const texts = new Map(facts.map(({ path, text }) => [path, text]));
  const secrets = withSpellings(secretsIn(estates, facts, [], expectedSecrets(env)), texts);
  const cleanValue = messageCleaner(secrets);
  const isShown = (value: string) => cleanValue(value) === value;
  const written = estates.map(declarable).map((estate) => {
    const path = joined(estate.folder, CONFIG_NAME);
    return { path, text: cleaner(secrets)(configText(estate, isShown)), instances: estate.instances.length };
  });
  for (const { path, text } of written) {
    requireRoom(top, path);
    const { mistakes } = readConfig(
      { path, bytes: Buffer.from(text) },
      '',
      RULES.map(({ id }) => id),
    );
    if (mistakes[0]) throw new UsageError(`Nothing was written: ${visible(path)} would not be valid. ${mistakes[0].message}`);
  }
  for (const { path, text } of written) writeNew(top, path, text);
  return writtenText(written, prefix, command);
}

const isOfCampaign = ({ accounts, servers, groups, operators }: FileFacts): boolean =>
  [accounts, servers, groups, operators].some(({ length }) => length > 0);

/** @throws UsageError where files are there and none is tracked: what is written would say nothing of them */
async function requireAdded(git: Git, origin: Origin & { top: string }): Promise<void> {
  // A file that cannot be read is no reason to write nothing.
  const found = await search(git, origin, { untracked: true })
    .then((going) => going.found)
    .catch(() => []);
  const own = found.filter((raw) => !/(?:^|\/)node_modules\//.test(raw));
  const files = own.flatMap((raw): SourceFile[] => {
    const bytes = readWorkFile(origin.top, raw);
    return bytes ? [{ path: shown(raw), bytes }] : [];
  });
  const [first, ...more] = reader()(files, new Set()).filter(isOfCampaign);
  if (!first) return;
  const others = more.length === 0 ? 'is' : `and ${plural(more.length, 'other file')} are`;
  throw new UsageError(`Nothing was written: "${first.path}" ${others} not tracked yet. First git add what should be checked.`);
}
