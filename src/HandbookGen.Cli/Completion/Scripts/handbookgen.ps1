# Completion of handbookgen in PowerShell. In $PROFILE: handbookgen completion pwsh | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName handbookgen -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $words = @(
        $commandAst.CommandElements |
            Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
            ForEach-Object { if ($null -ne $_.Value) { [string]$_.Value } else { $_.Extent.Text } }
    )
    $program = $words[0]
    $arguments = @($words | Select-Object -Skip 1)
    # Older versions do not pass an empty argument to a program.
    $mode = if ($wordToComplete -eq '') { '[complete:next]' } else { '[complete]' }
    & $program $mode @arguments 2>$null | ForEach-Object {
        $value, $help = $_ -split "`t", 2
        # A name with a character that PowerShell would interpret is quoted.
        $text = if ($value -match '[\s''"`$(){}\[\];,|&<>@#]') { "'" + ($value -replace "'", "''") + "'" } else { $value }
        $tip = if ($help) { $help } else { $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $tip)
    }
}
