using System.Globalization;
using HandbookGen.Indexing.Utm;

namespace HandbookGen.Tests.Indexing;

public class UtmCodeParserTests
{
    [Theory]
    [InlineData("autosd", UtmCodeForm.Plain, null, "Campaign=autosd")]
    [InlineData(
        "devsecopsusecase_amer_pr_rsa_nb_exact",
        UtmCodeForm.Prefixed,
        null,
        "Campaign=devsecopsusecase Detail=amer Detail=pr Detail=rsa Detail=nb Detail=exact"
    )]
    [InlineData(
        "2024_01_20_emea_dmp_webcast_autosd",
        UtmCodeForm.Structured,
        "2024-01-20",
        "Date=2024_01_20 Region=emea Budget=dmp Type=webcast Gtm=autosd"
    )]
    [InlineData(
        "2024_01_20_emea_dmp_webcast_autosd_fr",
        UtmCodeForm.Structured,
        "2024-01-20",
        "Date=2024_01_20 Region=emea Budget=dmp Type=webcast Gtm=autosd Language=fr"
    )]
    [InlineData(
        "2024_01_20_emea_dmp_webcast_autosd_fr_beginners_guide",
        UtmCodeForm.Structured,
        "2024-01-20",
        "Date=2024_01_20 Region=emea Budget=dmp Type=webcast Gtm=autosd Language=fr Name=beginners_guide"
    )]
    [InlineData("eg_x_x_x_x_guide", UtmCodeForm.Structured, null, "Date=eg Region=x Budget=x Type=x Gtm=x Name=guide")]
    [InlineData("20210915besteventeverfmm", UtmCodeForm.Event, "2021-09-15", "Date=20210915 Name=besteventever Budget=fmm")]
    [InlineData("20211202_competitive", UtmCodeForm.Event, "2021-12-02", "Date=20211202 Name=competitive")]
    [InlineData("eg", UtmCodeForm.Plain, null, "Campaign=eg")]
    [InlineData("2024", UtmCodeForm.Plain, null, "Campaign=2024")]
    public void Takes_a_code_apart(string text, UtmCodeForm form, string? date, string parts)
    {
        var code = UtmCodeParser.Parse(text, Registry);

        code.Mistakes.ShouldBeEmpty();
        code.Form.ShouldBe(form);
        code.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(date);
        string.Join(' ', code.Parts.Select(part => $"{part.Kind}={part.Text}")).ShouldBe(parts);
        code.Parts.ShouldAllBe(part => text.Substring(part.Start, part.Text.Length) == part.Text);
    }

    [Theory]
    [InlineData("2024_02_30_emea_dmp_webcast_autosd", "2024_02_30", "The date is '2024_02_30'; expected yyyy_mm_dd.")]
    [InlineData("20240826_amer_fmm_conference_x", "20240826", "The date is '20240826'; expected yyyy_mm_dd.")]
    [InlineData("2024_01_20_emea_dmp", "2024_01_20_emea_dmp", "The type is missing.")]
    [InlineData("eg_emea", "eg_emea", "The budget is missing.")]
    [InlineData("2024_01_20__dmp_webcast_autosd", "_", "The region is empty.")]
    [InlineData("2024_01_20_emea_dmp_webcast_autosd_fr__guide", "_", "The code has '_' without a part after it.")]
    [InlineData("20210931besteventever", "20210931", "'20210931' is not a date.")]
    [InlineData("20210915", "20210915", "'20210915' is a date without a name.")]
    [InlineData("2024_01_20_emea_marketing_webcast_autosd", "marketing", "The budget 'marketing' is not in the registry.")]
    public void Says_which_part_is_wrong_and_where(string text, string part, string message)
    {
        var mistake = UtmCodeParser.Parse(text, Registry).Mistakes.ShouldHaveSingleItem();

        (text.Substring(mistake.Start, mistake.Length), mistake.Message).ShouldBe((part, message));
    }

    [Fact]
    public void Accepts_every_field_without_lists() =>
        UtmCodeParser.Parse("2024_01_20_anywhere_any_thing_goes", UtmRegistry.Empty).Mistakes.ShouldBeEmpty();

    [Theory]
    [InlineData("autosd", null)]
    [InlineData("20211202_githubcompetitive", null)]
    [InlineData("a-b_c9", null)]
    [InlineData("", "no characters")]
    [InlineData("GitHub", "the capital letter 'G'")]
    [InlineData("a b", "a space")]
    [InlineData("a.b", "the character '.'")]
    [InlineData("_a", "'_' at its beginning")]
    [InlineData("a_", "'_' at its end")]
    [InlineData("a_-b", "'_-' without a letter in between")]
    public void Names_the_first_character_that_is_wrong(string code, string? mistake) => UtmCharacters.Mistake(code).ShouldBe(mistake);

    [Theory]
    [InlineData("20211202_GitHubCompetitive", "20211202_githubcompetitive")]
    [InlineData(" Auto  SD_ ", "auto-sd")]
    [InlineData("!", null)]
    [InlineData("löwe", null)]
    public void Corrects_what_can_be_corrected(string code, string? corrected) => UtmCharacters.Corrected(code).ShouldBe(corrected);

    private static UtmRegistry Registry { get; } =
        new(
            HasData: true,
            Hosts: [],
            Codes: [],
            Media: [],
            Sources: [],
            Regions: [Entry("emea"), Entry("amer")],
            Budgets: [Entry("dmp"), Entry("fmm")],
            Types: [Entry("webcast"), Entry("conference")],
            GtmCodes: [Entry("autosd")],
            Parameters: [],
            Problems: []
        );

    private static UtmEntry Entry(string code) => new(new(code, default), null, UtmStatus.Current, null, null, null);
}
