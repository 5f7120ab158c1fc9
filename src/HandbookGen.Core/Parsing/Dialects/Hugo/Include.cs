using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Shortcodes;
using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// <c>{{% include "includes/team.md" %}}</c>: the Markdown of a file in the site's <c>assets</c> folder. It is parsed as part of the page,
/// so its headings are anchors of the page, but its positions refer to the included file.
/// </summary>
/// <param name="files">The files that can be included.</param>
/// <param name="dialect">The dialect of the page.</param>
/// <param name="shortcodes">The shortcodes of the page; receives the problems.</param>
/// <param name="mostBytes">How large the page may be with all files that it includes.</param>
internal sealed class Include(IncludeFiles files, Dialect dialect, PageShortcodes shortcodes, long mostBytes)
{
    public const string Name = "include";

    // Files that each include the next one twice, thirty levels deep, would make a billion includes.
    private const int Limit = 1000;

    // No real file is included from more than three others.
    private const int Deepest = 20;

    // A suggestion compares the path with those of all files.
    private const int MostSuggestions = 200;

    private readonly Stack<string> open = new();
    private int count;
    private int suggestions;
    private long length;

    /// <summary>Parses the files that a page includes, recursively, into its tree.</summary>
    /// <param name="page">The page itself.</param>
    public void Fill(MarkdownDocument into, SourceFile page)
    {
        length = Encoding.UTF8.GetByteCount(page.Text);
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
            if (inline is { Parent: not null, Tag: { Call: { Name: Name } call, Tag.Kind: not ShortcodeTagKind.Close } })
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
        var written = call.Parameter("file", 0) ?? "";
        var path = IncludeFiles.PathOf(written);
        if (!files.ByPath.TryGetValue(path, out var file))
        {
            var near = suggestions++ < MostSuggestions ? NearestName.Of(path, files.ByPath.Keys.Order(StringComparer.Ordinal)) : null;
            return Report(
                call,
                $"No file '{written}' in the 'assets' folder.",
                near is null ? "Add the file, or correct the path." : $"Did you mean '{near}'?"
            );
        }

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

        return IsTooLong(call, file) ? null : ParseFile(path, file);
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

    private MarkdownDocument? ParseFile(string path, SourceFile file)
    {
        var (document, tooDeep) = MarkdownFileParser.Parse(new MarkdownFile(file, shortcodes.Mask(file, 0), 0, 0, shortcodes), dialect);
        if (tooDeep is not null)
            shortcodes.TooDeep.Add(tooDeep);
        Alerts.Place(document);
        shortcodes.HasIncludes = true;
        open.Push(path);
        Fill(document);
        open.Pop();
        return document;
    }

    private MarkdownDocument? Report(ShortcodeCall call, string message, string help)
    {
        shortcodes.IncludeProblems.Add(new Problem(call.Range, message, help));
        return null;
    }
}
