using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace HandbookGen.Cli.Preview;

/// <summary>What the script in a page knows from the start.</summary>
/// <param name="Root">The path of the site on its host, with a slash at both ends.</param>
/// <param name="Url">The URL of the page on the host.</param>
/// <param name="Session">Another one after the server was restarted.</param>
internal sealed record PageData(string Root, string Url, string Session, int Version, string Token, bool CanFix);

/// <summary>The first event.</summary>
internal sealed record HelloData(string Session, int Version);

/// <summary>The HTML of the page differs from what was announced last.</summary>
internal sealed record ChangedPageData(string Url, int Version);

/// <summary>Style sheets, pictures and other files to replace; URLs on the host.</summary>
internal sealed record StylesData(ImmutableArray<string> Paths);

/// <summary>The URL that a page has now, or that was saved last.</summary>
internal sealed record UrlData(string Url);

/// <summary>An event that says all by its name.</summary>
internal sealed record NoData;

/// <summary>The number of findings of the whole site, and those of one page.</summary>
internal sealed record FindingsData(int Version, int Errors, int Warnings, int Information, ImmutableArray<FindingData> Page);

/// <summary>Why the page shown is an old one; without a title, it no longer is.</summary>
internal sealed record BannerData(string? Title, ImmutableArray<FindingData>? Findings);

/// <summary>All findings of the site.</summary>
internal sealed record AllFindingsData(
    int Version,
    int Errors,
    int Warnings,
    int Information,
    string? RulesUrl,
    ImmutableArray<FileFindingsData> Files
);

/// <summary>The findings of a file.</summary>
/// <param name="Url">The URL of its page on the host; null if it is none.</param>
internal sealed record FileFindingsData(string File, string? Url, ImmutableArray<FindingData> Findings);

/// <summary>One finding.</summary>
/// <param name="Section">The id of the nearest heading above it; empty for none.</param>
/// <param name="Text">The words of the block around it, as a browser shows them, more or less.</param>
/// <param name="Editor">A URL that opens the place in an editor; empty for none.</param>
/// <param name="Fix">Null if there is none that is safe.</param>
internal sealed record FindingData(
    string Rule,
    string Name,
    string Severity,
    string Message,
    string? Help,
    string File,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string Section,
    string Text,
    string Editor,
    FixData? Fix
);

/// <summary>A fix that a click applies.</summary>
/// <param name="Hash">That of the text it was computed for.</param>
internal sealed record FixData(string Id, string Hash, string Title);

/// <summary>A click.</summary>
internal sealed record FixRequest(string Id, string Hash);

/// <summary>Writes and reads them without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(PageData))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ChangedPageData))]
[JsonSerializable(typeof(StylesData))]
[JsonSerializable(typeof(UrlData))]
[JsonSerializable(typeof(NoData))]
[JsonSerializable(typeof(FindingsData))]
[JsonSerializable(typeof(BannerData))]
[JsonSerializable(typeof(AllFindingsData))]
[JsonSerializable(typeof(FixRequest))]
internal sealed partial class EventJson : JsonSerializerContext;
