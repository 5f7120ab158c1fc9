using System.CommandLine;
using System.Text.Json.Nodes;
using HandbookGen.Cli.Reporters;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Anchors;
using HandbookGen.Parsing;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen anchors list</c>.</summary>
internal static class AnchorsListCommand
{
    public static Command Create(Shell shell)
    {
        var format = new Option<string>("--format") { HelpName = "format", Description = "The output format: text or json." };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("text" or "json") and var name }])
                result.AddError($"Unknown format '{name}'; the formats are text and json.");
        });
        format.CompletionSources.Add("text", "json");
        var command = new DocumentedCommand(
            "list",
            "Lists all anchors of the handbook, where they come from, and what protects them.",
            new Example("handbookgen anchors list", "prints one line per anchor, by page"),
            new Example("handbookgen anchors list --format json", "prints a JSON array for scripts")
        )
        {
            format,
        };
        var site = new SiteOptions(command);
        command.SetAction(parsed => Run(site.Read(parsed, shell.CurrentDirectory), parsed.GetValue(format) == "json", shell));
        return command;
    }

    private static int Run(SiteArguments arguments, bool asJson, Shell shell)
    {
        var (handbook, code) = IndexedHandbook.Read(arguments, null, shell);
        if (handbook is null)
            return code;
        var listed = handbook.Site.Pages.SelectMany(ListedOn);
        if (asJson)
        {
            JsonText.Write(new JsonArray([.. listed.Select(ToJson)]), shell.Output);
            return ExitCode.Clean;
        }

        foreach (var anchor in listed)
            shell.Output.WriteLine(ToLine(anchor));
        return ExitCode.Clean;
    }

    // If an id occurs twice on a page, only the first is an anchor.
    private static IEnumerable<ListedAnchor> ListedOn(SitePage page)
    {
        var protectors = page.ProtectedAnchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        var words = page
            .Page.Headings.Where(heading => heading.Id is not null)
            .ToLookup(heading => heading.Id!, heading => heading.Text, StringComparer.Ordinal);
        return page
            .Anchors.DistinctBy(anchor => anchor.Id)
            .Select(anchor => new ListedAnchor(
                page.Page.Url,
                anchor.Id,
                OriginOf(anchor.Origin),
                protectors.TryGetValue(anchor.Id, out var found) ? ProtectorOf(found.By) : null,
                found?.Text ?? words[anchor.Id].FirstOrDefault() ?? "",
                anchor.Range
            ));
    }

    private static string ToLine(ListedAnchor anchor)
    {
        var by = anchor.ProtectedBy is { } protector ? $", protected by {protector}" : "";
        var words = anchor.Text.Length > 0 ? " " + AnchorLockText.InOneLine(anchor.Text) : "";
        return $"{anchor.Range.File}({anchor.Range.Line},{anchor.Range.Column}): {anchor.Url}#{anchor.Id} [{anchor.Origin}{by}]{words}";
    }

    private static JsonObject ToJson(ListedAnchor anchor) =>
        new()
        {
            ["url"] = anchor.Url,
            ["id"] = anchor.Id,
            ["origin"] = anchor.Origin,
            ["protectedBy"] = anchor.ProtectedBy,
            ["text"] = anchor.Text,
            ["file"] = anchor.Range.File.Value,
            ["line"] = anchor.Range.Line,
            ["column"] = anchor.Range.Column,
        };

    private static string OriginOf(AnchorOrigin origin) =>
        origin switch
        {
            AnchorOrigin.Typed => "typed",
            AnchorOrigin.Html => "html",
            AnchorOrigin.Element => "element",
            AnchorOrigin.Derived => "derived",
            AnchorOrigin.Generated => "generated",
            _ => throw new ArgumentOutOfRangeException(nameof(origin)),
        };

    private static string ProtectorOf(ProtectedBy by) =>
        by switch
        {
            ProtectedBy.Marker => "marker",
            ProtectedBy.FrontMatter => "front matter",
            ProtectedBy.Setting => "setting",
            ProtectedBy.Index => "index",
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };

    /// <summary>An anchor as it is listed.</summary>
    /// <param name="ProtectedBy">Null if the anchor is not protected.</param>
    /// <param name="Text">The text of its heading; empty if it has none.</param>
    private sealed record ListedAnchor(string Url, string Id, string Origin, string? ProtectedBy, string Text, SourceRange Range);
}
