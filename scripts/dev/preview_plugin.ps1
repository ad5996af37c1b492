# Previews a plugin: `preview_plugin.ps1 <plugin> [options]`, from any folder; see `preview --help`.
& node (Join-Path $PSScriptRoot '../../dist/index.js') preview @args
exit $LASTEXITCODE
