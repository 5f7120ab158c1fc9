using System.CommandLine;
using HandbookGen.Configuration;

namespace HandbookGen.Cli;

/// <summary>The argument and the option of the commands that read a built site.</summary>
internal sealed class BuiltSiteOptions
{
    private readonly Argument<string?> folder = new("folder")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The built site, relative to the current folder or else to the root; defaults to the output folder.",
    };

    private readonly Option<string> from = new("--from")
    {
        HelpName = "folder",
        Description =
            "Reads the HTML of a built site instead of the sources: anchors with the comment 'DO NOT CHANGE THIS ANCHOR' "
            + "next to them, and all headings of pages in 'ProtectedAnchors'.",
    };

    private readonly Option<string> rootUrl = new("--root-url")
    {
        HelpName = "url",
        Description = "Where the site is published, such as 'https://example.com/docs/'; replaces 'Host' and 'LinkRoot'.",
    };

    /// <param name="asOption">Whether the folder is the option <c>--from</c> instead of an argument.</param>
    /// <param name="withRootUrl">Whether there is <c>--root-url</c>.</param>
    public BuiltSiteOptions(Command command, bool asOption = false, bool withRootUrl = true)
    {
        if (asOption)
            command.Add(from);
        else
            command.Add(folder);
        rootUrl.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var url }] && Parse(url) is null)
                result.AddError($"'{url}' is not a URL such as 'https://example.com/docs/'.");
        });
        if (withRootUrl)
            command.Add(rootUrl);
    }

    /// <summary>Whether the command line has <c>--from</c>.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(from) is not null;

    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    public BuiltSite Read(ParseResult parsed, string root, SiteConfig config, string currentDirectory)
    {
        var typed = parsed.GetResult(folder) is null ? parsed.GetValue(from) : parsed.GetValue(folder);
        var path = typed is null ? Path.GetFullPath(config.OutputPath, root) : Existing(typed, root, currentDirectory);
        if (File.Exists(path))
            throw new DirectoryNotFoundException($"'{typed ?? config.OutputPath}' is a file, not the folder of a built site.");
        if (!Directory.Exists(path))
        {
            throw new DirectoryNotFoundException(
                typed is null
                    ? $"There is no built site in '{config.OutputPath}'. Run 'handbookgen build' first, or name the folder of a built site."
                    : $"The folder '{typed}' does not exist."
            );
        }

        var url = parsed.GetValue(rootUrl) is { } text ? Parse(text) : null;
        return new BuiltSite(
            typed ?? config.OutputPath,
            path,
            url is null ? config : config with { Host = url.Authority, LinkRoot = Uri.UnescapeDataString(url.AbsolutePath).TrimEnd('/') }
        );
    }

    private static string Existing(string typed, string root, string currentDirectory)
    {
        var here = Path.GetFullPath(typed, currentDirectory);
        return Path.Exists(here) ? here : Path.GetFullPath(typed, root);
    }

    private static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0 ? url : null;
}

/// <summary>What was typed.</summary>
/// <param name="Shown">The folder, as typed.</param>
/// <param name="Folder">A full path; the folder exists.</param>
/// <param name="Config">With the host and the path of <c>--root-url</c>.</param>
internal sealed record BuiltSite(string Shown, string Folder, SiteConfig Config)
{
    /// <summary>The mistake of a folder without HTML.</summary>
    public UsageMistake NoHtml() =>
        new($"There is no HTML file in '{Shown}'.", "Name the folder that a build has written, such as 'output' or 'public'.");
}
