using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Harness;

/// <summary>
/// A whole site in one text: the sections <c>content/…</c>, <c>assets/…</c> and <c>data/…</c> are its files, <c>statiq.json</c> its
/// configuration, <c>anchors.lock</c> its lock, and <c>base/content/…</c> the files that were different in another commit. In the text,
/// <c>{|HB1001:the characters|}</c> marks what a rule must report; the marks are removed before anything is read.
/// </summary>
/// <param name="Files">Every marked section, without its marks.</param>
/// <param name="Marks">In text order.</param>
internal sealed partial record MarkedSite(ImmutableArray<SourceFile> Files, ImmutableArray<Mark> Marks)
{
    private ImmutableArray<string[]> Lines { get; init; } = [];

    private const string Input = "content/";
    private const string Includes = "assets/";
    private const string Base = "base/";

    public static MarkedSite Of(Txtar fixture)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        foreach (var section in fixture.Sections.Where(section => IsOfSite(section.Name)))
        {
            var hasCrlf = fixture.Prose.Split('\n').Contains($"crlf: {section.Name}");
            files.Add(Unmark(section.Name, hasCrlf ? section.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : section.Text, marks));
        }

        return new MarkedSite(files.ToImmutable(), marks.ToImmutable())
        {
            Lines = [.. fixture.Prose.Split('\n').Select(line => line.Split(' '))],
        };
    }

    /// <summary>The configuration in <c>statiq.json</c>, or the defaults.</summary>
    public ConfigResult ReadConfig() =>
        ConfigReader.Read(Files.FirstOrDefault(file => file.Path.Value == "statiq.json"), ConfigOverrides.None, HandbookRules.Names);

    /// <summary>What Load would have found on disk. Assets have no content; a picture with a text has that as its bytes.</summary>
    public LoadedSite Load()
    {
        var files = Files
            .Where(file => IsIn(file, Input) || IsIn(file, "data/"))
            .Select(file => new ContentFile(file, IsIn(file, Input) ? file.Path.Value[Input.Length..] : file.Path.Value))
            .OrderBy(file => file.InputPath, StringComparer.Ordinal)
            .ToLookup(file => FileKinds.Of(file.InputPath));
        return new LoadedSite(
            [.. files[FileKind.Page]],
            [.. files[FileKind.Asset].Select(AssetOf)],
            [.. files[FileKind.DirectoryMetadata]],
            [.. files[FileKind.Data]],
            []
        )
        {
            Includes = IncludeFiles
                .Of(Files.Where(file => IsIn(file, Includes)).Select(file => new ContentFile(file, file.Path.Value[Includes.Length..])))
                .WithPages(files[FileKind.Page]),
            AnchorLock = Files.FirstOrDefault(file => file.Path.Value == LoadedSite.AnchorLockName),
            RouteMap = Files.FirstOrDefault(file => file.Path.Value == RouteMapFile.Path) is { } map ? new RouteMapFile(map, "") : null,
        };
    }

    private static Asset AssetOf(ContentFile file) =>
        new(file.Source.Path, file.InputPath, "")
        {
            Picture =
                PictureFile.IsNamed(file.InputPath) && file.Source.Text.Length > 0
                    ? new(() => PictureFile.Read(file.InputPath, HeaderBytes.Of(Encoding.UTF8.GetBytes(file.Source.Text))))
                    : null,
            Threat =
                file.Source.Text.Length > 0
                    ? ActiveFiles.ThreatIn(file.InputPath, () => new MemoryStream(Encoding.UTF8.GetBytes(file.Source.Text)))
                    : null,
        };

    /// <summary>
    /// The commit of <c>--base main</c>; null without a section <c>base/…</c>. It has the same files, except for the sections
    /// <c>base/…</c> and the lines <c>new: PATH</c> and <c>renamed: OLD NEW</c> in the prose.
    /// </summary>
    public LoadedBase? LoadBase(SiteConfig config)
    {
        if (!Files.Any(file => IsIn(file, Base)))
            return null;
        var then = Files
            .Where(file => IsIn(file, Base))
            .Select(file => new SourceFile(new SitePath(file.Path.Value[Base.Length..]), file.Text))
            .ToDictionary(file => file.Path);
        var renamed = Lines
            .Where(line => line is ["renamed:", _, _])
            .ToFrozenDictionary(line => new SitePath(line[1]), line => new SitePath(line[2]));
        var added = Lines.Where(line => line is ["new:", _]).Select(line => new SitePath(line[1])).Concat(renamed.Values).ToHashSet();
        var kept = Files.Where(file => !IsIn(file, Base) && !then.ContainsKey(file.Path) && !added.Contains(file.Path));
        var site = new MarkedSite([.. kept, .. then.Values], []);
        var settings = then.ContainsKey(new SitePath("statiq.json")) ? site.ReadConfig().Config : config;
        return new LoadedBase("main", settings, site.Load(), ThemeFiles.None, renamed);
    }

    private static bool IsIn(SourceFile file, string folder) => file.Path.Value.StartsWith(folder, StringComparison.Ordinal);

    private static bool IsOfSite(string section) =>
        section is "statiq.json" or LoadedSite.AnchorLockName or RouteMapFile.Path
        || ((string[])[Input, Includes, Base, "data/"]).Any(folder => section.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>One file without its marks, which are added to a list.</summary>
    public static SourceFile Unmark(string name, string marked, ImmutableArray<Mark>.Builder marks)
    {
        var text = new StringBuilder(marked.Length);
        var found = new List<(string Rules, int Start, int End)>();
        var at = 0;
        foreach (Match match in MarkForm().Matches(marked))
        {
            text.Append(marked, at, match.Index - at);
            var start = text.Length;
            text.Append(match.Groups["text"].ValueSpan);
            found.Add((match.Groups["rules"].Value, start, text.Length));
            at = match.Index + match.Length;
        }

        var file = new SourceFile(new SitePath(name), text.Append(marked, at, marked.Length - at).ToString());
        file.Text.ShouldNotContain("{|HB", Case.Sensitive, $"{name}: a mark has no end '|}}'");
        marks.AddRange(
            found.SelectMany(mark => mark.Rules.Split(',').Select(rule => new Mark(rule, InItsCommit(file.RangeAt(mark.Start, mark.End)))))
        );
        return file;
    }

    // A file in the other commit is reported by its name there.
    private static SourceRange InItsCommit(SourceRange range) =>
        range.File.Value.StartsWith(Base, StringComparison.Ordinal)
            ? range with
            {
                File = new SitePath(range.File.Value[Base.Length..]),
            }
            : range;

    [GeneratedRegex(@"\{\|(?<rules>HB\d{4}(,HB\d{4})*):(?<text>.*?)\|\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex MarkForm();
}

/// <summary>The range where a test expects a finding.</summary>
internal sealed record Mark(string RuleId, SourceRange Range)
{
    /// <summary>In the notation of editors: <c>content/a.md(4,14)-(4,20) HB1001</c>.</summary>
    public override string ToString() => $"{Range.File}({Range.Line},{Range.Column})-({Range.EndLine},{Range.EndColumn}) {RuleId}";
}
