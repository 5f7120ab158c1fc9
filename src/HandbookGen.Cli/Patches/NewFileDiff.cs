namespace HandbookGen.Cli;

/// <summary>A new file as a patch for <c>git apply</c> and <c>patch -p1</c>.</summary>
internal static class NewFileDiff
{
    /// <param name="path">Relative to the root of the repository, with <c>/</c>.</param>
    /// <param name="text">Ends with a line feed.</param>
    public static void Write(string path, string text, TextWriter output)
    {
        var lines = text.Split('\n')[..^1];
        output.Write($"--- /dev/null\n+++ b/{path}\n");
        output.Write(FormattableString.Invariant($"@@ -0,0 +1,{lines.Length} @@\n"));
        foreach (var line in lines)
            output.Write($"+{line}\n");
    }
}
