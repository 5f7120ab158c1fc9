using System.CommandLine;
using System.Globalization;
using HandbookGen.Cli.Preview;

namespace HandbookGen.Cli;

/// <summary>The options of <c>preview</c> that decide what it follows and shows.</summary>
internal sealed class PreviewOptions
{
    private readonly Option<string> poll = new("--poll")
    {
        HelpName = "ms",
        Arity = ArgumentArity.ZeroOrOne,
        Description =
            $"Looks for changes every {WatchOptions.Default.PollEvery.TotalMilliseconds:0} ms, or as often as given, instead of "
            + "waiting for events of the disk.",
    };

    private readonly Option<bool> noWatch = new("--no-watch") { Description = "Shows the handbook as it is now, and follows no edits." };

    private readonly Option<bool> noReload = new("--no-reload")
    {
        Description = "Shows pages as they are published, without the panel; a reload in the browser shows an edit.",
    };

    private readonly Option<bool> drafts = new("--drafts") { Description = "Also shows drafts, expired pages and those of the future." };

    private readonly Option<bool> follow = new("--follow") { Description = "Leads the browser to the page that was saved last." };

    private readonly Option<string> editor = new("--editor")
    {
        HelpName = "url",
        Description = "The URL that opens a file in your editor, with {path}, {line} and {column}; defaults to Visual Studio Code.",
    };

    public PreviewOptions(Command command)
    {
        poll.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && MillisecondsOf(text) is null)
                result.AddError($"'{text}' is not a number of milliseconds from 1 to 60000.");
        });
        command.Add(poll);
        command.Add(noWatch);
        command.Add(noReload);
        command.Add(drafts);
        command.Add(follow);
        command.Add(editor);
    }

    public PreviewArguments Read(ParseResult parsed) =>
        new(
            new WatchOptions(
                parsed.GetResult(poll) is not null,
                MillisecondsOf(parsed.GetValue(poll) ?? "") is { } typed ? TimeSpan.FromMilliseconds(typed) : WatchOptions.Default.PollEvery
            ),
            !parsed.GetValue(noWatch),
            !parsed.GetValue(noReload),
            parsed.GetValue(drafts),
            parsed.GetValue(follow),
            parsed.GetValue(editor)
        );

    private static int? MillisecondsOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 60_000 ? number : null;
}

/// <summary>What was typed.</summary>
/// <param name="WatchOptions">How edits are noticed.</param>
/// <param name="Watches">Whether edits are followed.</param>
/// <param name="WithScript">Whether pages get the panel.</param>
/// <param name="ShowDrafts">Whether pages are shown that are not published.</param>
/// <param name="Follows">Whether browsers go to the page that was saved last.</param>
/// <param name="Editor">The template of the editor's URL; null if none was typed.</param>
internal sealed record PreviewArguments(
    WatchOptions WatchOptions,
    bool Watches,
    bool WithScript,
    bool ShowDrafts,
    bool Follows,
    string? Editor
)
{
    /// <summary>The settings with drafts, if they are shown.</summary>
    public SiteArguments WithDrafts(SiteArguments site) =>
        ShowDrafts ? site with { Overrides = site.Overrides with { Settings = site.Overrides.Settings.Add("ShowDrafts=true") } } : site;
}
