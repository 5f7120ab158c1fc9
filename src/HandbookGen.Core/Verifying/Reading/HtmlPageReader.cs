using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HandbookGen.Verifying.Urls;

namespace HandbookGen.Verifying.Reading;

/// <summary>Reads one HTML file. The tree of the parser is dropped afterwards.</summary>
internal sealed class HtmlPageReader
{
    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = true };

    private readonly int file;
    private readonly string html;
    private readonly ReferenceReader references;
    private readonly HtmlReferences attributes;
    private readonly HeadingReader? headings;
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> firstIds = new(StringComparer.Ordinal);
    private readonly ImmutableArray<HtmlPlace>.Builder repeatedIds = ImmutableArray.CreateBuilder<HtmlPlace>();
    private readonly ImmutableArray<HtmlPlace>.Builder withoutAlt = ImmutableArray.CreateBuilder<HtmlPlace>();
    private readonly Dictionary<string, Destination> aliases = new(StringComparer.Ordinal);
    private readonly HeadReader head;

    /// <param name="file">The number of the file.</param>
    /// <param name="isMarker">Whether a comment protects an anchor; null to read no headings.</param>
    public static ReadFile Read(int file, string html, string path, StaticHost host, Func<string, bool>? isMarker)
    {
        var document = new HtmlParser(Options).ParseDocument(html);
        var basePath = host.PathOf(path);
        if (document.Head?.Children.FirstOrDefault(each => each.LocalName == "base" && each.HasAttribute("href")) is { } element)
            basePath = WebUrl.Resolve(element.GetAttribute("href")!, basePath, host.Address)?.Path;
        var reader = new HtmlPageReader(file, html, new ReferenceReader(host, file, basePath), isMarker);
        reader.Visit(document, isInFrame: false, isInMain: false);
        return reader.Result(document.Doctype is not null);
    }

    private HtmlPageReader(int file, string html, ReferenceReader references, Func<string, bool>? isMarker)
    {
        this.file = file;
        this.html = html;
        this.references = references;
        attributes = new HtmlReferences(html, references);
        headings = isMarker is null ? null : new HeadingReader(html, isMarker);
        head = new HeadReader(file, html, references);
    }

    private ReadFile Result(bool hasDoctype) =>
        new(file, references.Found(anchors))
        {
            Page = new HtmlPage(
                file,
                references.LinksTo,
                anchors,
                head.Result(hasDoctype),
                repeatedIds.ToImmutable(),
                withoutAlt.ToImmutable(),
                aliases,
                headings?.Result() ?? []
            ),
        };

    // Not recursive: elements may be nested in any depth.
    private void Visit(INode root, bool isInFrame, bool isInMain)
    {
        var open = new Stack<(INode Node, bool IsFrame, bool IsMain)>();
        PushChildren(root, isInFrame, isInMain);
        while (open.TryPop(out var next))
        {
            if (next.Node is IComment comment)
                headings?.Read(comment);
            if (next.Node is not IElement element)
                continue;
            var name = element.LocalName;
            var inMain = next.IsMain || name is "main" or "article";
            var inFrame = !inMain && (next.IsFrame || name is "head" or "header" or "nav" or "footer" or "aside");
            ReadElement(element, inFrame);
            PushChildren(element, inFrame, inMain);
        }

        void PushChildren(INode node, bool isFrame, bool isMain)
        {
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
                open.Push((node.ChildNodes[i], isFrame, isMain));
        }
    }

    private void ReadElement(IElement element, bool isFrame)
    {
        head.Read(element);
        attributes.Read(element, isFrame);
        if (!isFrame)
            headings?.Read(element);
        ReadAnchors(element, isFrame);
        if (LacksAlt(element))
            withoutAlt.Add(new HtmlPlace(element.GetAttribute("src") ?? "", TagSpan(element), isFrame));
        if (element.GetAttribute("data-anchors") is { } json)
            ReadAliases(json);
    }

    private void ReadAnchors(IElement element, bool isFrame)
    {
        if (element.Id is { Length: > 0 } id)
        {
            anchors.Add(id);
            // The parser copies elements that are not closed properly; a copy has the place of the original, or none.
            if (HtmlReferences.TagOf(element) is { } tag && !firstIds.TryAdd(id, tag) && firstIds[id] != tag)
                repeatedIds.Add(new HtmlPlace(id, TagText.ValueOf(html, tag, "id"), isFrame));
        }

        if (element.LocalName == "a" && element.GetAttribute("name") is { Length: > 0 } name)
            anchors.Add(name);
    }

    private static bool LacksAlt(IElement element) =>
        (
            element.LocalName is "img"
            || (element.LocalName is "area" && element.HasAttribute("href"))
            || (element.LocalName is "input" && "image".Equals(element.GetAttribute("type"), StringComparison.OrdinalIgnoreCase))
        )
        && !element.HasAttribute("alt")
        && !element.HasAttribute("aria-label")
        && !element.HasAttribute("aria-labelledby")
        && element.GetAttribute("role") is not ("presentation" or "none")
        && element.GetAttribute("aria-hidden") is not "true";

    // HandbookGen writes the former anchors of a page as a map from ids to URLs, for its script.
    private void ReadAliases(string json)
    {
        try
        {
            using var map = JsonDocument.Parse(json);
            if (map.RootElement.ValueKind != JsonValueKind.Object)
                return;
            foreach (var alias in map.RootElement.EnumerateObject().Where(alias => alias.Value.ValueKind == JsonValueKind.String))
                aliases[alias.Name] = references.Follow(alias.Value.GetString()!);
        }
        catch (JsonException)
        {
            // Another program uses the attribute for something else.
        }
    }

    private TextSpan TagSpan(IElement element) =>
        HtmlReferences.TagOf(element) is { } tag ? new TextSpan(tag, TagText.EndOf(html, tag)) : default;
}
