using System.Collections.Immutable;
using HandbookGen.Loading;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Reading;

/// <summary>Reads a file of a built site by its kind. Files of other kinds only have to exist.</summary>
internal static class BuiltFileReader
{
    public static bool IsRead(FoundFile file) => IsHtml(file) || EndsWith(file, ".css") || EndsWith(file, ".xml") || IsRedirects(file);

    public static bool IsHtml(FoundFile file) => EndsWith(file, ".html") || EndsWith(file, ".htm");

    /// <param name="number">Its number in the list of files.</param>
    /// <param name="isMarker">See <see cref="HtmlPageReader.Read"/>.</param>
    public static ReadFile Read(int number, FoundFile file, StaticHost host, Func<string, bool>? isMarker)
    {
        var (source, problem) = BuiltFolder.Read(file);
        if (source is null)
            return new ReadFile(number, []) { Unreadable = problem };
        if (IsHtml(file))
            return HtmlPageReader.Read(number, source.Text, file.Path, host, isMarker);
        if (EndsWith(file, ".xml"))
            return FeedReader.Read(number, source, file.Path, host);
        return new ReadFile(
            number,
            IsRedirects(file) ? RedirectsOf(number, source.Text, host) : StylesheetOf(number, source.Text, host.PathOf(file.Path), host)
        );
    }

    private static ImmutableArray<Reference> StylesheetOf(int number, string css, string path, StaticHost host)
    {
        var references = new ReferenceReader(host, number, path);
        foreach (var url in CssUrls.In(css).Where(url => url.Value is not ("" or ['#', ..])))
            references.Add(url.Value, ReferenceKind.Asset, isShared: false, isFollowed: false, () => new TextSpan(url.Start, url.End));
        return references.Found(new HashSet<string>());
    }

    private static ImmutableArray<Reference> RedirectsOf(int number, string text, StaticHost host)
    {
        var references = new ReferenceReader(host, number, "/");
        foreach (var line in RedirectsFile.Parse(text).Lines.Where(line => line.IsPlain))
        {
            var span = new TextSpan(line.Start, line.Start + line.To.Length);
            references.Add(line.To, ReferenceKind.Link, isShared: false, isFollowed: false, () => span);
        }

        return references.Found(new HashSet<string>());
    }

    private static bool IsRedirects(FoundFile file) => file.Path == RedirectsFile.Name;

    private static bool EndsWith(FoundFile file, string ending) => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
