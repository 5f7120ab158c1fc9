using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

public sealed class WordMistakeTests
{
    [Theory]
    [InlineData("serach: Suche", "1,1-7", "No page uses a word 'serach'.", "Did you mean 'search'?")]
    [InlineData("own: {slogan: Von uns}", "1,7-13", "No page uses a word 'slogan'.", "Add 'slogan' below 'own' in 'en.yml' first.")]
    public void Reports_an_unknown_word(string text, string place, string message, string help) =>
        Found(text).ShouldContain(Expected(FileDiagnostics.UnknownWord, place, message, help));

    [Theory]
    [InlineData("lastChanged: Am {dat}", "1,17-22", "'lastChanged' has no placeholder '{dat}'.", "Did you mean '{date}'?")]
    [InlineData("search: '{x} suchen'", "1,10-13", "'search' has no placeholder '{x}'.", "This word takes none. Delete it.")]
    [InlineData("lastChanged: Am", "1,14-16", "'lastChanged' lacks the placeholder '{date}'.", "Put it where the page's value belongs.")]
    [InlineData(
        "andOthers: {one: eins, other: viele}",
        "1,31-36",
        "'andOthers' lacks the placeholder '{count}'.",
        "Put it where the page's value belongs."
    )]
    public void Reports_a_wrong_placeholder(string text, string place, string message, string help) =>
        Found(text).ShouldContain(Expected(FileDiagnostics.WrongPlaceholder, place, message, help));

    [Theory]
    [InlineData("months: [Januar]", "1,9-17", "'months' must be a list of 12 texts.", null)]
    [InlineData("search: [a]", "1,9-12", "'search' must be a text.", null)]
    [InlineData("search: {one: a, other: b}", "1,9-27", "'search' must be a text.", null)]
    [InlineData("search:", "1,1-7", "'search' has no text.", "Write its text, or '\"\"' for none.")]
    [InlineData("andOthers: {one: a}", "1,1-10", "'andOthers' lacks the plural form 'other'.", null)]
    [InlineData("andOthers: {one: a, othr: b}", "1,21-25", "'andOthers' has no plural form 'othr'.", "Did you mean 'other'?")]
    [InlineData("- search", "1,1-9", "A language file is a map of keys and texts.", null)]
    public void Reports_a_wrong_form(string text, string place, string message, string? help) =>
        Found(text)
            .Where(diagnostic => help is null || diagnostic.Contains(help, StringComparison.Ordinal))
            .ShouldContain(diagnostic =>
                diagnostic.StartsWith(Expected(FileDiagnostics.WrongWord, place, message, ""), StringComparison.Ordinal)
            );

    [Fact]
    public void Reports_once_what_a_new_language_lacks() =>
        Found("search: Sök", "sv").ShouldHaveSingleItem().ShouldStartWith($"{FileDiagnostics.MissingWord.Id} 1,1-1 'sv' lacks ");

    [Theory]
    [InlineData("search: ''")]
    [InlineData("andOthers: mit {count} anderen")]
    [InlineData("andOthers: {one: mit einer, few: mit {count}, other: mit {count}}")]
    [InlineData("scripts: {copied: Kopiert}")]
    [InlineData("copied: Kopiert")]
    [InlineData("search: 'Suche { count } {}'")]
    [InlineData("# nothing")]
    [InlineData("")]
    public void Accepts_words_of_the_same_form(string text) =>
        Found(text.Replace("mit {count},", "'mit {count}',").Replace("mit {count}}", "'mit {count}'}")).ShouldBeEmpty();

    [Fact]
    public void Takes_what_a_file_says_and_keeps_the_rest()
    {
        var (words, _) = Read("search: Finden", "de");

        (words.Of("de-CH")["search"], words.Of("de")["menu"], words.Of("en")["search"]).ShouldBe(("Finden", "Menü", "Search"));
    }

    private static string Expected(FileDiagnostic kind, string place, string message, string help) =>
        $"{kind.Id} {place} {message} {help}".TrimEnd();

    private static IEnumerable<string> Found(string text, string tag = "de") =>
        Read(text, tag)
            .Diagnostics.Select(diagnostic =>
                $"{diagnostic.RuleId} {diagnostic.Range.Line},{diagnostic.Range.Column}-{diagnostic.Range.EndColumn} "
                + $"{diagnostic.Message} {diagnostic.Help}"
            );

    private static (WordsByLanguage Words, IEnumerable<Diagnostic> Diagnostics) Read(string text, string tag)
    {
        var file = new LanguageFile(tag, new SourceFile(new SitePath($"themes/handbook/i18n/{tag}.yml"), text), IsShipped: false);
        var (words, diagnostics) = WordsByLanguage.Of(ThemeFiles.None with { Languages = [file] });
        return (words, diagnostics);
    }
}
