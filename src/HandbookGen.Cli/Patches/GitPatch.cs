using System.Text;

namespace HandbookGen.Cli;

/// <summary>
/// The change of one file as <c>git apply</c> reads it
/// (<see href="https://git-scm.com/docs/diff-format#generate_patch_text_with_p"/>).
/// </summary>
internal static class GitPatch
{
    /// <summary>Writes nothing if neither the path nor the text changes.</summary>
    /// <param name="path">Relative to the root of the repository, with <c>/</c>.</param>
    /// <param name="newPath">The same as <paramref name="path"/> unless the file moves.</param>
    /// <param name="before">Null for a file whose text does not change, which can be binary.</param>
    public static void WriteChange(string path, string newPath, string? before, string? after, TextWriter output)
    {
        if (path == newPath && before == after)
            return;
        output.Write($"diff --git {Quoted("a/" + path)} {Quoted("b/" + newPath)}\n");
        if (path != newPath)
            output.Write($"rename from {Quoted(path)}\nrename to {Quoted(newPath)}\n");
        if (before != after)
            WriteText(Named("a/" + path), Named("b/" + newPath), before ?? "", after ?? "", output);
    }

    /// <param name="path">Relative to the root of the repository, with <c>/</c>.</param>
    public static void WriteNew(string path, string text, TextWriter output)
    {
        output.Write($"diff --git {Quoted("a/" + path)} {Quoted("b/" + path)}\nnew file mode 100644\n");
        if (text.Length > 0)
            WriteText("/dev/null", Named("b/" + path), "", text, output);
    }

    /// <param name="path">Relative to the root of the repository, with <c>/</c>.</param>
    /// <param name="text">The text that the file had.</param>
    public static void WriteDeleted(string path, string text, TextWriter output)
    {
        output.Write($"diff --git {Quoted("a/" + path)} {Quoted("b/" + path)}\ndeleted file mode 100644\n");
        WriteText(Named("a/" + path), "/dev/null", text, "", output);
    }

    private static void WriteText(string from, string to, string before, string after, TextWriter output)
    {
        output.Write($"--- {from}\n+++ {to}\n");
        UnifiedDiff.Write(before, after, output);
    }

    // A tab ends a name with spaces; without it, 'git apply' looks for a date at its end.
    private static string Named(string path) => Quoted(path) + (path.Contains(' ') ? "\t" : "");

    // As git quotes names: like a string of C.
    private static string Quoted(string path)
    {
        if (!path.Any(c => char.IsControl(c) || c is '"' or '\\'))
            return path;
        var quoted = new StringBuilder("\"");
        foreach (var c in path)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsAscii(c) && char.IsControl(c))
                quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0'));
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
