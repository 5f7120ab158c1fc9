using HandbookGen.Diagnostics;

namespace HandbookGen.Configuration;

/// <summary>
/// Paths in <c>statiq.json</c> that leave the root. Whoever may change that file must not choose what is read or written elsewhere.
/// </summary>
internal static class OutsidePaths
{
    /// <summary>The problems of a setting that names folders; none for one that was typed.</summary>
    public static IEnumerable<Problem> Find(string key, ConfigNode value)
    {
        IEnumerable<ConfigNode> paths = value is ConfigList list ? list.Items : [value];
        return from path in paths.OfType<ConfigText>()
            where !OptionValue.IsOption(path.Range.File) && IsOutside(path.Value)
            select new Problem(
                path.Range,
                $"'{path.Value}' in '{key}' leads out of the root.",
                "Name a folder below the root. If you trust everybody who can change this file, run with '--allow-outside'."
            );
    }

    // A full path counts as outside wherever it leads: it would be another one on the next machine.
    private static bool IsOutside(string path)
    {
        var depth = 0;
        foreach (var name in path.Split('/', '\\'))
        {
            depth +=
                name is "" or "." ? 0
                : name == ".." ? -1
                : 1;
            if (depth < 0)
                return true;
        }

        return Path.IsPathRooted(path) || path.StartsWith('\\') || path is [_, ':', ..];
    }
}
