# Previews a plugin: `preview_plugin.ps1 <plugin> [options]`, from any folder; see `preview --help`.
# PowerShell splits `--option=a:b` at the colon before a script sees it: write `--option a:b`.
& node (Join-Path $PSScriptRoot '../../dist/index.js') preview @args
exit $LASTEXITCODE
