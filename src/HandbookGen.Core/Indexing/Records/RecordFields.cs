using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing;

/// <summary>A Slack channel.</summary>
/// <param name="Channel">Its name without <c>#</c>.</param>
/// <param name="Id">As in its URL: <c>CVDQL20BA</c>.</param>
public sealed record SlackChannel(string? Channel, Located<string>? Id, string? Purpose);

/// <summary>A name and a link.</summary>
/// <param name="Url"><c>https://…</c> or a path on the site that begins with <c>/</c>.</param>
public sealed record NamedLink(string Title, Located<string>? Url);

/// <summary>Readers for values that several typed records have.</summary>
internal static partial class RecordFields
{
    /// <summary>The fields of a page's front matter; the keys of every page count as known.</summary>
    public static FieldReader Of(FrontMatter frontMatter)
    {
        var fields = new FieldReader(frontMatter.Map, ImmutableArray.CreateBuilder<Problem>());
        fields.Know(FrontMatterReader.KnownKeys);
        fields.Tolerate(ForeignKeys.OfPages);
        return fields;
    }

    /// <summary>The page's title; if it is missing, that is a problem, and the file name is used.</summary>
    public static Located<string> Title(FieldReader fields, FrontMatter frontMatter, string inputPath)
    {
        fields.Require("title", "Add 'title: ...' to the front matter.");
        return frontMatter.Title ?? new Located<string>(FileName(inputPath), frontMatter.Range);
    }

    /// <summary>
    /// The name of the file, or of an index page's folder: <c>devops</c> for <c>x/devops/_index.md</c> and <c>x/devops.md</c>.
    /// </summary>
    public static string FileName(string inputPath)
    {
        var parts = inputPath.Split('/');
        var name = parts[^1].Split('.')[0];
        if (name is "_index" or "index" && parts.Length > 1)
            name = parts[^2];
        return name.ToLowerInvariant().Replace(' ', '-');
    }

    /// <summary>A date in one of three formats. Another format is a problem, but is still used if its meaning is clear.</summary>
    public static Located<HandbookDate>? Date(FieldReader fields, string key)
    {
        if (fields.Text(key) is not { } text)
            return null;
        var date = HandbookDate.Parse(text.Value);
        if (date is not null)
            return new Located<HandbookDate>(date.Value, text.Range);

        var guess = LooseDate.Guess(text.Value);
        var help = guess is null ? null : $"Write '{guess}'.";
        // The page already shows the date in this format.
        var fix = guess is null ? null : Fix.Safe($"Write '{guess}'", text.Range, guess.Value.ToString());
        fields.Report(text.Range, $"'{key}' is '{YamlMistakes.Shown(text.Value)}'; expected a date as {HandbookDate.Forms}.", help, fix);
        return guess is null ? null : new Located<HandbookDate>(guess.Value, text.Range);
    }

    /// <summary>A URL that begins with <c>https://</c>. Any other value is a problem and counts as missing.</summary>
    public static Located<string>? Address(FieldReader fields, string key) =>
        Checked(fields, key, IsHttps, "a URL that begins with 'https://'");

    /// <summary>Like <see cref="Address"/>, but may also be a path on the site that begins with <c>/</c>.</summary>
    public static Located<string>? Target(FieldReader fields, string key) =>
        Checked(
            fields,
            key,
            value => IsHttps(value) || IsSitePath(value),
            "a URL that begins with 'https://' or a path that begins with '/'"
        );

    /// <summary>A name with an optional link: <c>{title, url}</c>, or only the name.</summary>
    public static NamedLink? Link(FieldReader fields, string key)
    {
        if (fields.IsMap(key) && fields.Map(key) is { } map)
            return Link(map);
        return fields.Text(key) is { } text ? new NamedLink(text.Value, null) : null;
    }

    /// <summary>A map <c>{title, url}</c>.</summary>
    public static NamedLink? Link(FieldReader map)
    {
        map.Require("title", "Add 'title: ...' next to 'url'.");
        var title = map.Text("title")?.Value;
        var url = Target(map, "url");
        map.ReportTypos();
        return title is null ? null : new NamedLink(title, url);
    }

    /// <summary>A map <c>{channel, id, purpose}</c>.</summary>
    public static SlackChannel Slack(FieldReader map)
    {
        var channel = map.Text("channel")?.Value.TrimStart('#');
        var id = Matching(map, "id", SlackId(), "a Slack id such as 'CVDQL20BA'");
        var slack = new SlackChannel(channel, id, map.Text("purpose")?.Value);
        map.ReportTypos();
        return slack;
    }

    /// <summary>A text that matches a pattern. Any other text is a problem and counts as missing.</summary>
    /// <param name="expected">Completes the sentence "expected ...".</param>
    /// <param name="correct">What another text most likely means; null when unclear.</param>
    public static Located<string>? Matching(
        FieldReader fields,
        string key,
        Regex form,
        string expected,
        Func<string, string?>? correct = null
    )
    {
        var text = fields.Text(key);
        if (text is null || form.IsMatch(text.Value))
            return text;
        var meant = correct?.Invoke(text.Value);
        fields.Report(
            text.Range,
            $"'{key}' is '{YamlMistakes.Shown(text.Value)}'; expected {expected}.",
            meant is null ? null : $"Write '{meant}'.",
            meant is null ? null : Fix.Unsafe($"Write '{meant}'", text.Range, YamlText.Of(meant))
        );
        return null;
    }

    private static Located<string>? Checked(FieldReader fields, string key, Func<string, bool> isGood, string expected)
    {
        var text = fields.Text(key);
        if (text is null || isGood(text.Value))
            return text;
        var meant = Corrected(text.Value);
        fields.Report(
            text.Range,
            $"'{key}' is '{YamlMistakes.Shown(text.Value)}'; expected {expected}.",
            meant is null ? null : $"Did you mean '{meant}'?",
            meant is null ? null : Fix.Unsafe($"Write '{meant}'", text.Range, YamlText.Of(meant))
        );
        return null;
    }

    private static string? Corrected(string value)
    {
        var scheme = MisspeltScheme().Match(value);
        var meant = "https://" + value[scheme.Length..];
        return scheme.Success && IsHttps(meant) ? meant : null;
    }

    private static bool IsHttps(string value) =>
        value.StartsWith("https://", StringComparison.Ordinal)
        && !value.Any(char.IsWhiteSpace)
        && Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && uri.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsSitePath(string value) =>
        value.StartsWith('/') && !value.StartsWith("//", StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace);

    [GeneratedRegex(FieldPatterns.SlackId, RegexOptions.CultureInvariant)]
    private static partial Regex SlackId();

    // http://, hhttps://, htps://, https:/, https//:
    [GeneratedRegex("^h+t+p+s*[:/]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MisspeltScheme();
}
