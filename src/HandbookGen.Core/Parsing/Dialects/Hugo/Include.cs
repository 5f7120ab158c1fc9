using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// <c>{{% include "includes/team.md" %}}</c>: the Markdown of a file in the site's <c>assets</c> folder, and
/// <c>{{% readfile "part.md" %}}</c>: also that of a page. It is parsed as part of the page, so its headings are anchors of the page, but
/// its positions refer to the included file.
/// </summary>
/// <param name="files">The files that can be included.</param>
/// <param name="dialect">The dialect of the page.</param>
/// <param name="shortcodes">The shortcodes of the page; receives the problems.</param>
/// <param name="mostBytes">How large the page may be with all files that it includes.</param>
internal sealed class Include(IncludeFiles files, Dialect dialect, PageShortcodes shortcodes, long mostBytes)
{
    private const string Name = "include";

    // Files that each include the next one twice, thirty levels deep, would make a billion includes.
    private const int Limit = 1000;

    // No real file is included from more than three others.
    private const int Deepest = 20;

    // A suggestion compares the path with those of all files.
    private const int MostSuggestions = 200;

    private readonly Stack<string> open = new();
    private SitePath page;
    private int count;
    private int suggestions;
    private long length;

    /// <summary>Whether a call stands for the Markdown of a file.</summary>
    public static bool IsOf(ShortcodeCall call) => call.Name == Name || IsOfPage(call);

    /// <summary>Whether the file may be a page.</summary>
    public static bool IsOfPage(ShortcodeCall call) =>
        (call.Name == "readfile" && call.Parameter("code") != "true" && FileOf(call).EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    /// <summary>Parses the files that a page includes, recursively, into its tree.</summary>
    /// <param name="file">The page itself.</param>
    public void Fill(MarkdownDocument into, SourceFile file)
    {
        length = Encoding.UTF8.GetByteCount(file.Text);
        page = file.Path;
        Fill(into);
    }

    private void Fill(MarkdownDocument into)
    {
        foreach (var block in ShortcodeCalls.IncludesOf(into))
        {
            if (Parse(block.Tag.Call!) is { } document)
                block.Add(document);
        }

        foreach (var inline in ShortcodeCalls.InlinesOf(into))
        {
            // Inlines that became blocks have no parent any more.
            if (inline is { Parent: not null, Tag: { Call: { } call, Tag.Kind: not ShortcodeTagKind.Close } } && IsOf(call))
                FillText(inline, call);
        }
    }

    private void FillText(ShortcodeInline inline, ShortcodeCall call)
    {
        if (Parse(call) is not { } document)
            return;
        if (document is [ParagraphBlock { Inline: { } text }])
        {
            inline.Included = MarkdownFile.Of(document);
            while (text.FirstChild is { } child)
            {
                child.Remove();
                inline.AppendChild(child);
            }
        }
        else if (document.Count > 0)
        {
            Report(
                call,
                $"The file '{call.Parameter("file", 0)}' has more than one paragraph, so it cannot be included inside a line.",
                "Put the call on a line of its own."
            );
        }
    }

    private MarkdownDocument? Parse(ShortcodeCall call)
    {
        var written = FileOf(call);
        var path = IncludeFiles.PathOf(written);
        var file = call.Name == Name ? files.Find(written) : files.Find(written, page);
        if (file is null)
        {
            // Its name is shown.
            if (call.Name != Name)
                return null;
            var near = suggestions++ < MostSuggestions ? NearestName.Of(path, files.ByPath.Keys.Order(StringComparer.Ordinal)) : null;
            return Report(
                call,
                $"No file '{written}' in the 'assets' folder.",
                near is null ? "Add the file, or correct the path." : $"Did you mean '{near}'?"
            );
        }

        path = call.Name == Name ? path : file.Path.Value;
        if (open.Contains(path))
            return Report(
                call,
                $"The file '{written}' includes itself: {string.Join(" > ", open.Reverse().Append(path))}.",
                "Remove one of the calls."
            );
        if (++count > Limit)
            return count == Limit + 1 ? Report(call, $"The page includes more than {Limit} files.", "Include fewer.") : null;
        if (open.Count >= Deepest)
        {
            shortcodes.TooDeep.Add(
                new Problem(
                    call.Range,
                    $"The page includes files more than {Deepest} levels deep.",
                    "Include fewer files from included ones."
                )
            );
            return null;
        }

        return IsTooLong(call, file) ? null : ParseFile(call, path, file);
    }

    // Reported once, at the call with which the page becomes too large.
    private bool IsTooLong(ShortcodeCall call, SourceFile file)
    {
        if (length > mostBytes)
            return true;
        length += Encoding.UTF8.GetByteCount(file.Text);
        if (length <= mostBytes)
            return false;
        shortcodes.TooLarge.Add(
            new Problem(
                call.Range,
                $"The page and the files that it includes are larger than {SizeLimits.Show(mostBytes)}.",
                "Include fewer or smaller files, split the page, or raise 'MaxPageSize' in statiq.json."
            )
        );
        return true;
    }

    private MarkdownDocument? ParseFile(ShortcodeCall call, string path, SourceFile file)
    {
        var start = call.Name == Name ? (Start: 0, BodyStart: 0) : BodyOf(file);
        var text = shortcodes.Mask(file, start.BodyStart);
        var (document, tooDeep) = MarkdownFileParser.Parse(new MarkdownFile(file, text, start.Start, start.BodyStart, shortcodes), dialect);
        if (tooDeep is not null)
            shortcodes.TooDeep.Add(tooDeep);
        Alerts.Place(document);
        shortcodes.HasIncludes = true;
        open.Push(path);
        Fill(document);
        open.Pop();
        return document;
    }

    // Pages have front matter.
    private static (int Start, int BodyStart) BodyOf(SourceFile file)
    {
        var span = FrontMatterSpan.FindEnd(file.Text);
        return (span.Start, span.BodyStart);
    }

    private static string FileOf(ShortcodeCall call) => call.Parameter("file", 0) ?? "";

    private MarkdownDocument? Report(ShortcodeCall call, string message, string help)
    {
        shortcodes.IncludeProblems.Add(new Problem(call.Range, message, help));
        return null;
    }
}
