/** What `--help` says. */
export const usage = (): string => `campaign-ims-check [check] [path…]       check; paths narrow what is reported, never what is read
  --staged            the Git index (what a commit would hold); base: HEAD
  --rev <commit>      a commit's tree
                      neither: the tracked files of the work tree
  --base <commit>     compare with that commit: findings already there are "existing"
  --gate new|all      which findings decide the exit code; default: new with a base, else all
  --fail-on error|warning|notice|never     default: error
  --config <file>     default: .campaign-ims.yml, read from the same place as the files it judges
  --format <name>[=<file>]   text json sarif junit gitlab markdown html; may be given several times; default: text
  --fix               apply certain remedies to work-tree files (never with --staged or --rev)
  --quiet  --no-color  --version  --help
campaign-ims-check merge <report.json…>  join reports of several repositories; takes folders, --gate, --fail-on, --format
campaign-ims-check init                  write .campaign-ims.yml from what the repository holds; never overwrites
campaign-ims-check explain [<rule> | <symptom or error message>]

Exit: 0 nothing that counts, 1 findings that count, 2 could not run.
`;
