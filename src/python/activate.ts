/** The first line of our activate script: by it a moved venv's script is known, and written anew. */
export const ACTIVATE_MARK =
  '# Puts this venv first on PATH. Read it with ". bin/activate" in sh, bash or zsh; "deactivate" ends it.\n';

/** The text of `bin/activate` for a venv at this path. */
export function activateScript(venv: string): string {
  return `${ACTIVATE_MARK}
deactivate () {
    if [ -n "\${_OLD_VIRTUAL_PATH+set}" ]; then
        PATH="$_OLD_VIRTUAL_PATH"
        export PATH
        unset _OLD_VIRTUAL_PATH
    fi
    if [ -n "\${_OLD_VIRTUAL_PYTHONHOME+set}" ]; then
        PYTHONHOME="$_OLD_VIRTUAL_PYTHONHOME"
        export PYTHONHOME
        unset _OLD_VIRTUAL_PYTHONHOME
    fi
    if [ -n "\${_OLD_VIRTUAL_PS1+set}" ]; then
        PS1="$_OLD_VIRTUAL_PS1"
        unset _OLD_VIRTUAL_PS1
    fi
    hash -r 2>/dev/null || :
    unset VIRTUAL_ENV VIRTUAL_ENV_PROMPT
    if [ "\${1:-}" != nondestructive ]; then
        unset -f deactivate
    fi
}

deactivate nondestructive

VIRTUAL_ENV=${shellWord(venv)}
export VIRTUAL_ENV
VIRTUAL_ENV_PROMPT="\${VIRTUAL_ENV##*/}"
export VIRTUAL_ENV_PROMPT
_OLD_VIRTUAL_PATH="\${PATH:-}"
PATH="$VIRTUAL_ENV/bin\${PATH:+:$PATH}"
export PATH
if [ -n "\${PYTHONHOME+set}" ]; then
    _OLD_VIRTUAL_PYTHONHOME="$PYTHONHOME"
    unset PYTHONHOME
fi
if [ -z "\${VIRTUAL_ENV_DISABLE_PROMPT:-}" ]; then
    _OLD_VIRTUAL_PS1="\${PS1:-}"
    PS1="($VIRTUAL_ENV_PROMPT) \${PS1:-}"
fi
hash -r 2>/dev/null || :
`;
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
