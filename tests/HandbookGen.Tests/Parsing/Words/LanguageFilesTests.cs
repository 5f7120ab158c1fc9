using System.Text.RegularExpressions;
using HandbookGen.Parsing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Parsing;

/// <summary>The language files of the theme: complete, and nothing in them that nothing uses.</summary>
public sealed partial class LanguageFilesTests
{
    private static readonly Words English = WordsByLanguage.Shipped.Of("en");

    public static TheoryData<string> Languages => [.. WordsByLanguage.Shipped.Tags];

    [Fact]
    public void Has_six_languages() => WordsByLanguage.Shipped.Tags.ShouldBe(["ar", "de", "en", "es", "fr", "ja"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_every_word(string language) =>
        WordsByLanguage.Shipped.Of(language).All.Where(word => word.Value.Language != language).Select(word => word.Key).ShouldBeEmpty();

    [Fact]
    public void Has_no_unknown_word_and_no_wrong_placeholder() =>
        WordsByLanguage.ReadShipped().Select(diagnostic => $"{diagnostic.Range.File}: {diagnostic.Message}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Has_the_plural_forms_of_the_language(string language)
    {
        // Up to 1,000,000 there is every form of every language.
        var wanted = Enumerable.Range(0, 201).Append(1_000_000).Select(count => PluralForms.Of(language, count)).Distinct().Order();
        var plurals = English.All.Where(word => !word.Value.Forms.IsEmpty).Select(word => word.Key);

        foreach (var key in plurals)
            WordsByLanguage.Shipped.Of(language).Find(key)!.Forms.Select(form => form.Form).Order().ShouldBe(wanted, $"{language}: {key}");
    }

    [Fact]
    public void Has_no_word_that_nothing_uses()
    {
        var texts = Sources().Select(source => source.Text).ToList();
        var computed = IndexPages.All.SelectMany(index => (string[])[index.Word, index.Word + "About"]).ToHashSet();

        English
            .All.Select(word => word.Key)
            .Where(key => !computed.Contains(key))
            .Where(key => !texts.Exists(text => Regex.IsMatch(text, $"\"{key}\"|'{key}'|words\\.{key}\\b|{{{key}}}")))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Has_every_word_that_code_or_a_script_asks_for()
    {
        var asked = Sources()
            .SelectMany(source =>
                (source.Path.EndsWith(".js", StringComparison.Ordinal) ? AskedByScript() : AskedByCode())
                    .Matches(source.Text)
                    .Select(match =>
                        (source.Path, Key: match.Groups["key"].Value, IsScript: source.Path.EndsWith(".js", StringComparison.Ordinal))
                    )
            );

        asked
            .Where(word => English.Find(word.Key) is not { } found || (word.IsScript && !found.IsForScripts))
            .Select(word => $"{word.Path}: {word.Key}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Sends_browsers_only_what_a_script_asks_for()
    {
        var asked = Sources()
            .Where(source => source.Path.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(source => Regex.Matches(source.Text, "'(?<key>[A-Za-z]+)'").Select(match => match.Groups["key"].Value))
            .ToHashSet();

        English.All.Where(word => word.Value.IsForScripts && !asked.Contains(word.Key)).Select(word => word.Key).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from folder in (string[])["src/HandbookGen.Core", "themes/handbook/partials", "themes/handbook/templates", "themes/handbook/assets"]
        from path in Directory.EnumerateFiles(Path.Combine(Golden.Repository, folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".cs" or ".sbn-html" or ".js"
        where !path.Contains("/obj/", StringComparison.Ordinal)
        select (Path.GetRelativePath(Golden.Repository, path), File.ReadAllText(path));

    [GeneratedRegex("""[Ww]ords(Of\(\w+\))?(\[|\.(Fill|Count|NameIn)\()"(?<key>\w+)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AskedByCode();

    [GeneratedRegex("""\bwords\('(?<key>\w+)' """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AskedByScript();
}
