#!/bin/sh
# Previews a plugin: `preview_plugin.sh <plugin> [options]`, from any folder; see `preview --help`.
exec node "$(dirname -- "$0")/../../dist/index.js" preview "$@"
