# Completion of handbookgen in bash. In ~/.bashrc: source <(handbookgen completion bash)

_handbookgen() {
    local program="${1/#\~/$HOME}" candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <("$program" '[complete:bash]' "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
    # More has to be typed after 'content/' and 'sarif='. bash 3 has no compopt.
    case "${COMPREPLY[0]}" in
        */ | *=) compopt -o nospace 2>/dev/null ;;
    esac
}

# Where the program knows nothing, bash completes the names of files.
complete -o bashdefault -o default -o nosort -F _handbookgen handbookgen 2>/dev/null ||
    complete -o bashdefault -o default -F _handbookgen handbookgen
