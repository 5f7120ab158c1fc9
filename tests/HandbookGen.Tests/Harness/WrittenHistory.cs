using HandbookGen.Loading;

namespace HandbookGen.Tests.Harness;

/// <summary>The section <c>-- history --</c> of a fixture, parsed as git output.</summary>
internal static class WrittenHistory
{
    public static PageHistory Of(Txtar fixture) =>
        fixture.Sections.FirstOrDefault(section => section.Name == "history") is { } section
            ? new PageHistory(Read(section.Text).ToHistory(), [])
            : PageHistory.None;

    /// <param name="text">Lines like <c>2026-01-31 Ada</c> and <c>M content/x.md</c>; <c>root</c> marks a commit without parent.</param>
    public static GitLog Read(string text, bool isShallow = false)
    {
        var log = new GitLog(isShallow);
        log.Read(new StringReader(string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Field))));
        return log;
    }

    private static string Field(string line)
    {
        var isRoot = line.StartsWith("root ", StringComparison.Ordinal);
        var words = (isRoot ? line["root ".Length..] : line).Split(' ', 2);
        return char.IsAsciiDigit(words[0][0])
            ? $"\u0001{(isRoot ? "" : "0123abc")}\u0002{words[0]}T12:00:00Z\u0002{words[1]}\0"
            : line.Replace(' ', '\0') + "\0";
    }
}
