using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Parsing;

/// <summary>Which characters of a page's files are text, code or comments; a plain search through the source cannot tell.</summary>
public sealed class TextRanges
{
    private readonly ImmutableArray<FileText> files;

    internal TextRanges(ImmutableArray<FileText> files) => this.files = files;

    /// <summary>The page itself, followed by the files that it includes, each once.</summary>
    public static IEnumerable<SourceFile> FilesOf(Page page, IncludeFiles includes) =>
        page
            .Shortcodes.Where(Include.IsOf)
            .Select(call => includes.Find(call.Parameter("file", 0) ?? ""))
            .OfType<SourceFile>()
            .Prepend(page.Source)
            .Distinct();

    /// <summary>Whether an offset is in text that readers see: not in code, a URL, HTML or front matter.</summary>
    public bool IsProse(SourceFile source, int offset) => Find(source)?.Prose.Contains(offset) == true;

    /// <summary>Whether an offset is in the text of a link, which is often the title of something else.</summary>
    public bool IsLinkText(SourceFile source, int offset) => Find(source)?.Links.Contains(offset) == true;

    /// <summary>Whether an offset is in code or in a comment.</summary>
    public bool IsVerbatim(SourceFile source, int offset) => Find(source)?.Verbatim.Contains(offset) == true;

    /// <summary>The block of text that contains an offset, as its start and one past its end; null if there is none.</summary>
    public (int Start, int End)? BlockAt(SourceFile source, int offset) => Find(source)?.Blocks.At(offset);

    private FileText? Find(SourceFile source) => files.FirstOrDefault(file => file.Path == source.Path);
}

/// <summary>Which characters of one file of a page are text, code or comments.</summary>
internal sealed record FileText(SitePath Path, OffsetRanges Prose, OffsetRanges Links, OffsetRanges Verbatim, OffsetRanges Blocks);
