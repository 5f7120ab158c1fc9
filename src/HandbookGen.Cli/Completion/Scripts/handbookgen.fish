# Completion of handbookgen in fish.
# handbookgen completion fish > ~/.config/fish/completions/handbookgen.fish

function __handbookgen_candidates
    set -l words (commandline -opc)
    set -l typed (string unescape -- (commandline -ct))
    set -g __handbookgen_found ($words[1] '[complete]' $words[2..-1] "$typed" 2>/dev/null)
    # Where the program knows nothing, fish completes the names of files.
    test (count $__handbookgen_found) -gt 0
end

complete -c handbookgen -e
complete -c handbookgen -n __handbookgen_candidates -f -k -a '$__handbookgen_found'
