namespace HandbookGen.Verifying;

/// <summary>
/// Joins what one cause makes: a mistake in the frame of the pages, which is the same on all of them, is reported on the first.
/// </summary>
internal static class SharedFindings
{
    /// <param name="found">In the order of the files: the finding, and what it is about if it is in the frame of its page; else
    /// null.</param>
    public static IEnumerable<HtmlFinding> Join(IEnumerable<(HtmlFinding Finding, string? Shared)> found)
    {
        var all = found.ToList();
        foreach (var (finding, shared) in all)
        {
            if (shared is null)
                yield return finding;
        }

        foreach (var group in all.Where(each => each.Shared is not null).GroupBy(each => each.Shared, each => each.Finding))
        {
            var first = group.First();
            var others = group.Select(finding => finding.File).Distinct().Count() - 1;
            yield return others == 0 ? first : first with { Help = Sentences(first.Help, others) };
        }
    }

    private static string Sentences(string? help, int others)
    {
        var rest =
            others == 1
                ? "1 other file has the same mistake."
                : FormattableString.Invariant($"{others} other files have the same mistake.");
        return help is null ? rest : $"{help} {rest}";
    }
}
