#!/bin/sh
# For any hook manager: sh node_modules/campaign-ims-check/dist/pre-commit.sh
# How Git was called, or is configured, must not change what these patterns mean.
unset GIT_LITERAL_PATHSPECS GIT_GLOB_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_ICASE_PATHSPECS
# Node does not start where nothing staged could matter. Where Git fails here, the command below says why.
git -c diff.relative=false -c diff.orderFile=/dev/null diff --cached --quiet --no-ext-diff --ignore-submodules -- \
  ':(top,icase)*.xml' ':(top,icase)*.json' ':(top,icase)*.yml' ':(top,icase)*.yaml' ':(top,icase)*.csv' 2>/dev/null && exit 0

if ! command -v node >/dev/null 2>&1; then
  echo 'campaign-ims-check: node is not on the PATH of this hook, so nothing was checked.' >&2
  echo 'A graphical Git client may not read your shell profile: put node on its PATH (with husky: in ~/.config/husky/init.sh).' >&2
  echo 'To commit once without the check: git commit --no-verify' >&2
  exit 2
fi

here=$(dirname -- "$0")
# A hook may be a link to this file.
[ -f "$here/cli.cjs" ] || here=$(dirname -- "$(readlink -f -- "$0" 2>/dev/null || echo "$0")")
if [ ! -f "$here/cli.cjs" ]; then
  echo 'campaign-ims-check: cli.cjs is not beside this file, so nothing was checked: call dist/pre-commit.sh where it is, and copy it nowhere.' >&2
  echo 'To commit once without the check: git commit --no-verify' >&2
  exit 2
fi

# Node 20 reads the certificates at every start, which costs more than the check.
unset NODE_EXTRA_CA_CERTS
exec node "$here/cli.cjs" --staged --quiet "$@"
