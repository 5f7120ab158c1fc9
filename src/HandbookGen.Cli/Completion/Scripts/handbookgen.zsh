#compdef handbookgen
# Completion of handbookgen in zsh. In ~/.zshrc, after compinit: source <(handbookgen completion zsh)
# Or as a file '_handbookgen' in a folder of $fpath.

_handbookgen() {
    local line value item
    local -a closed open
    for line in "${(@f)$("${(Q)words[1]/#\~/$HOME}" '[complete]' "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}"; do
        value="${line%%$'\t'*}"
        [[ -n $value ]] || continue
        item="${value//:/\\:}"
        [[ $line == *$'\t'?* ]] && item+=":${line#*$'\t'}"
        # More has to be typed after 'content/' and 'sarif='.
        if [[ $value == *[/=] ]]; then
            open+=("$item")
        else
            closed+=("$item")
        fi
    done
    # Where the program knows nothing, zsh completes the names of files.
    if (( $#closed + $#open == 0 )); then
        _files
        return
    fi
    _describe -V -t values handbookgen closed -- open -S ''
}

# As a file in $fpath, this is the body of the function that completes.
if [[ "${funcstack[1]}" == _handbookgen ]]; then
    _handbookgen "$@"
else
    compdef _handbookgen handbookgen
fi
