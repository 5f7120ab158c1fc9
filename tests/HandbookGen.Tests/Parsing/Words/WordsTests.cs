using HandbookGen.Parsing;

namespace HandbookGen.Tests.Parsing;

public sealed class WordsTests
{
    [Theory]
    [InlineData("ja-JP", "ja")]
    [InlineData("de-AT", "de")]
    [InlineData("DE", "de")]
    [InlineData("pt-BR", "en")]
    [InlineData("zh-Hant-TW", "en")]
    public void Falls_back_from_region_to_language_to_English(string tag, string used) =>
        WordsByLanguage.Shipped.Of(tag).Language.ShouldBe(used);

    [Theory]
    [InlineData("en", "January 31, 2026", "Jan 31, 2026", "January 2026")]
    [InlineData("de", "31. Januar 2026", "31. Jan. 2026", "Januar 2026")]
    [InlineData("fr", "31 janvier 2026", "31 janv. 2026", "janvier 2026")]
    [InlineData("es", "31 de enero de 2026", "31 ene 2026", "enero de 2026")]
    [InlineData("ja", "2026年1月31日", "2026年1月31日", "2026年1月")]
    [InlineData("ar", "31 يناير 2026", "31 يناير 2026", "يناير 2026")]
    public void Writes_dates_by_the_language(string tag, string day, string shortDay, string month)
    {
        var (words, date) = (WordsByLanguage.Shipped.Of(tag), new DateOnly(2026, 1, 31));

        (words.Day(date), words.ShortDay(date), words.Month(date)).ShouldBe((day, shortDay, month));
    }

    [Theory]
    [InlineData("en", 1, "and one other")]
    [InlineData("en", 2, "and 2 others")]
    [InlineData("ja", 1, "他1名")]
    [InlineData("ar", 2, "وشخصين آخرين")]
    [InlineData("ar", 11, "و11 شخصًا آخر")]
    [InlineData("pt", 1, "and one other")]
    public void Counts_by_the_language(string tag, int count, string text) =>
        WordsByLanguage.Shipped.Of(tag).Count("andOthers", count).ShouldBe(text);

    // From the examples of CLDR's table.
    [Theory]
    [InlineData("ar", "zero 0, one 1, two 2, few 3 10 103, many 11 99 111, other 100 102 200")]
    [InlineData("cs", "one 1, few 2 4, other 0 5 100")]
    [InlineData("cy", "zero 0, one 1, two 2, few 3, many 6, other 4 5 7 100")]
    [InlineData("de", "one 1, other 0 2 100")]
    [InlineData("es", "one 1, many 1000000, other 0 2 100")]
    [InlineData("fr", "one 0 1, many 1000000, other 2 100")]
    [InlineData("ga", "one 1, two 2, few 3 6, many 7 10, other 0 11 100")]
    [InlineData("he", "one 1, two 2, other 0 3 20")]
    [InlineData("hi", "one 0 1, other 2 100")]
    [InlineData("hr", "one 1 21 101, few 2 4 22, other 0 5 11 12 20")]
    [InlineData("it", "one 1, many 1000000, other 0 2")]
    [InlineData("ja", "other 0 1 2 100")]
    [InlineData("lt", "one 1 21 101, few 2 9 22, other 0 10 11 20")]
    [InlineData("lv", "zero 0 10 11 20, one 1 21 101, other 2 9 22")]
    [InlineData("pl", "one 1, few 2 4 22, many 0 5 12 21 25")]
    [InlineData("pt-BR", "one 0 1, many 1000000, other 2 100")]
    [InlineData("ro", "one 1, few 0 2 19 101 119, other 20 100 120")]
    [InlineData("ru", "one 1 21 101, few 2 4 22, many 0 5 11 12 20")]
    [InlineData("sl", "one 1 101, two 2 102, few 3 4 103, other 0 5 100")]
    [InlineData("sv", "one 1, other 0 2")]
    [InlineData("tlh", "one 1, other 0 2")]
    [InlineData("zh-TW", "other 0 1 2")]
    public void Chooses_the_plural_form(string language, string forms)
    {
        foreach (var form in forms.Split(", "))
        {
            var parts = form.Split(' ');
            foreach (var count in parts.Skip(1).Select(int.Parse))
                PluralForms.NameOf(PluralForms.Of(language, count)).ShouldBe(parts[0], $"{language} {count}");
        }
    }

    [Theory]
    [InlineData("{count} of {all}", "2 of {all}")]
    [InlineData("{{count}}", "{2}")]
    [InlineData("{ count } {} {count", "{ count } {} {count")]
    [InlineData("{count}{count}", "22")]
    public void Fills_placeholders_that_have_a_value(string text, string filled) =>
        WordPlaceholders.Fill(text, ("count", "2")).ShouldBe(filled);

    [Fact]
    public void Splits_a_text_around_a_placeholder()
    {
        WordPlaceholders.Around("a {b} c {d}", "d").ShouldBe(("a {b} c ", ""));
        WordPlaceholders.Around("a {b} c", "x").ShouldBe(("a {b} c", ""));
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("he-IL", true)]
    [InlineData("fa", true)]
    [InlineData("az-Arab-IR", true)]
    [InlineData("ur-Latn", false)]
    [InlineData("en", false)]
    [InlineData("ja-JP", false)]
    public void Knows_which_languages_run_from_right_to_left(string tag, bool isRightToLeft) =>
        LanguageTags.IsRightToLeft(tag).ShouldBe(isRightToLeft);
}
