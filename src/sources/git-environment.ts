/**
 * Configuration that keeps a repository's own from running programs or changing output, on every call: the file
 * system monitor is a program, replace refs and lazy fetches change what an object is, or reach for the network, and
 * files that lie elsewhere may have no end.
 */
export const CONFIG = [
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.attributesFile=/dev/null',
  'core.excludesFile=/dev/null',
  'core.untrackedCache=false',
  'submodule.recurse=false',
].flatMap((setting) => ['-c', setting]);

export const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  GIT_PAGER: 'cat',
  GIT_LITERAL_PATHSPECS: '0',
  GIT_GLOB_PATHSPECS: '0',
  GIT_NOGLOB_PATHSPECS: '0',
  GIT_ICASE_PATHSPECS: '0',
  /** Another file than the repository's would be asked which filters there are. */
  GIT_CONFIG: undefined,
};

/** Before `GIT_NO_LAZY_FETCH` was known, Git fetched what is missing by whatever program the repository names for it. */
export const OFFLINE = { GIT_ALLOW_PROTOCOL: 'none' };
