using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Dialects;

namespace HandbookGen.Reviewing;

/// <summary>Finds out why a page looks different that nobody has edited.</summary>
internal sealed class OtherCauses
{
    private const int MostFiles = 5;

    private readonly FrozenSet<SitePath> changed;
    private readonly FrozenSet<string> includes;
    private readonly string dataFiles;

    /// <param name="changed">The files whose bytes differ.</param>
    public OtherCauses(ReviewSide then, ReviewSide now, FrozenSet<SitePath> changed)
    {
        this.changed = changed;
        includes = Different(then.Loaded.Includes.ByPath, now.Loaded.Includes.ByPath);
        var data = Different(ByPath(then.Loaded.Data), ByPath(now.Loaded.Data));
        var records = Different(ByPath(then.Loaded.Pages.Where(IsRecord)), ByPath(now.Loaded.Pages.Where(IsRecord)));
        ImmutableArray<string> files = [.. data.Order(StringComparer.Ordinal), .. records.Order(StringComparer.Ordinal)];
        dataFiles =
            string.Join(", ", files.Take(MostFiles).Select(file => $"'{file}'"))
            + (
                files.Length > MostFiles
                    ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" and {files.Length - MostFiles} more")
                    : ""
            );
    }

    /// <summary>The causes: files, or the shortcodes that show them. Empty if the page looks as before.</summary>
    public ImmutableArray<string> Of(SitePage before, SitePage after) =>
        [
            .. Included(after.Page)
                .Concat(Inherited(before.Page, after.Page))
                .Concat(Listed(before, after))
                .Concat(Pictures(after))
                .Distinct(),
        ];

    private IEnumerable<string> Included(Page page) =>
        page
            .Shortcodes.Where(Include.IsOf)
            .SelectMany(call => call.Positional.Concat(call.Named.Select(parameter => parameter.Value)))
            .Select(IncludeFiles.PathOf)
            .Where(includes.Contains)
            .Select(path => "assets/" + path);

    private static IEnumerable<string> Inherited(Page before, Page after) =>
        before.Dialect == after.Dialect ? [] : ["the dialect of the page"];

    private IEnumerable<string> Listed(SitePage before, SitePage after)
    {
        foreach (var (old, call) in before.Page.Shortcodes.Zip(after.Page.Shortcodes))
        {
            if (!Include.IsOf(call) && !AreSame(before.Expansions.GetValueOrDefault(old), after.Expansions.GetValueOrDefault(call)))
                yield return From($"the shortcode '{call.Name}'");
        }

        if (
            before.Appended.Length != after.Appended.Length
            || before.Appended.Zip(after.Appended).Any(each => !AreSame(each.First, each.Second))
        )
            yield return From("the list below the text");
    }

    private IEnumerable<string> Pictures(SitePage page) =>
        page
            .ResolvedLinks.Where(link => link.Link.IsImage && link.Target.File is { } file && changed.Contains(file.Path))
            .Select(link => link.Target.File!.Path.Value);

    private string From(string what) => dataFiles.Length == 0 ? what : $"{what}, from {dataFiles}";

    private static bool AreSame(Expansion? some, Expansion? other) =>
        some?.Open == other?.Open && some?.Close == other?.Close && some?.Text == other?.Text;

    private static bool IsRecord(ContentFile file) => file.Source.Text.Contains("\ntype:", StringComparison.Ordinal);

    private static Dictionary<string, SourceFile> ByPath(IEnumerable<ContentFile> files) =>
        files
            .DistinctBy(file => file.Source.Path)
            .ToDictionary(file => file.Source.Path.Value, file => file.Source, StringComparer.Ordinal);

    private static FrozenSet<string> Different(IReadOnlyDictionary<string, SourceFile> then, IReadOnlyDictionary<string, SourceFile> now) =>
        then
            .Keys.Union(now.Keys, StringComparer.Ordinal)
            .Where(path => then.GetValueOrDefault(path)?.Text != now.GetValueOrDefault(path)?.Text)
            .ToFrozenSet(StringComparer.Ordinal);
}
