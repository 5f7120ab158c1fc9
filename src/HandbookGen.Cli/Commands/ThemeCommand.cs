using System.Collections.Immutable;
using System.CommandLine;
using HandbookGen.Cli.Reporters;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Commands;

/// <summary><c>handbookgen theme</c>.</summary>
internal static class ThemeCommand
{
    private const string Packages = "node_modules/";

    private static readonly SiteConfig Defaults = new();

    public static Command Create(Shell shell)
    {
        var list = new DocumentedCommand(
            "list",
            "Lists the files of the theme that comes with HandbookGen.",
            new Example("handbookgen theme list", "prints the path of each file inside the theme, such as 'partials/footer.sbn-html'")
        );
        list.SetAction(_ => List(shell.Output));
        var file = new Argument<string>("file")
        {
            HelpName = "file",
            Description = "A path from 'theme list', or the name of a template or partial, such as footer.",
        };
        file.CompletionSources.Add(_ => Files().Select(each => new System.CommandLine.Completions.CompletionItem(each.Path)));
        var show = new DocumentedCommand(
            "show",
            "Prints a file of the theme that comes with HandbookGen, so that you can change a copy of it.",
            new Example(
                "handbookgen theme show footer > our-theme/handbook/partials/footer.sbn-html",
                "copies the footer into a theme path of your own, where it replaces the one that comes with HandbookGen"
            ),
            new Example("handbookgen theme show assets/handbook.css", "prints the styles")
        )
        {
            file,
        };
        show.SetAction(parsed => Show(parsed.GetValue(file)!, shell));
        return new DocumentedCommand(
            "theme",
            "Shows the theme that comes with HandbookGen.",
            new Example("handbookgen theme list", "lists its files"),
            new Example("handbookgen theme show page", "prints the template of pages")
        )
        {
            list,
            show,
        };
    }

    private static int List(TextWriter output)
    {
        foreach (var file in Files())
            output.WriteLine(file.Path);
        return ExitCode.Clean;
    }

    private static int Show(string name, Shell shell)
    {
        var files = Files();
        var found = files.FirstOrDefault(file => file.Path == name) ?? files.FirstOrDefault(file => NameOf(file) == name);
        if (found is not null)
        {
            shell.Output.Write(System.Text.Encoding.UTF8.GetString(found.Bytes.Span));
            return ExitCode.Clean;
        }

        var names = files.SelectMany(file => NameOf(file) is { } shortName ? (string[])[file.Path, shortName] : [file.Path]);
        return UsageErrors.Write(
            $"The theme has no file '{VisibleText.Of(name)}'.",
            NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : "Run 'handbookgen theme list' to see all files.",
            shell.Error
        );
    }

    // Those of npm packages belong to others, and can be installed.
    private static ImmutableArray<ShippedFile> Files() =>
        [
            .. SiteOptions
                .ShippedThemes.FilesOf(Defaults.Theme)
                .Where(file => !file.Path.StartsWith(Packages, StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    // 'footer' for 'partials/footer.sbn-html'; null for other kinds of files.
    private static string? NameOf(ShippedFile file) =>
        file.Path.EndsWith(ThemeFiles.Ending, StringComparison.Ordinal) ? Path.GetFileName(file.Path)[..^ThemeFiles.Ending.Length] : null;
}
