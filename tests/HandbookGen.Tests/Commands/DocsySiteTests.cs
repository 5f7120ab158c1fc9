using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

/// <summary>A site of Docsy, <c>Fixtures/Sites/docsy.txt</c>, that <c>init</c> alone brings over.</summary>
public sealed partial class DocsySiteTests
{
    private const string Fixture = "docsy.txt";

    private static string Text => Golden.Read("Sites", Fixture);

    private static Txtar Site => Txtar.Parse(Text);

    private static IEnumerable<TxtarSection> Files => Site.Sections.Where(section => section.Name != "transcript");

    [Fact]
    public void Is_checked_without_an_edit()
    {
        using var folder = Copy();

        var transcript = Transcript.Replay(Site.Find("transcript")!, folder.Path);

        Golden.Check("Sites", Fixture, Text, Site.With("transcript", transcript).ToString());
        foreach (var file in Files)
            folder.Read(file.Name).ShouldBe(file.Text, file.Name);
    }

    [Fact]
    public void Leaves_no_tag_of_a_shortcode_outside_code()
    {
        using var folder = Copy();
        Transcript.Replay("$ handbookgen init\n$ handbookgen build", folder.Path).ShouldEndWith("[exit 0]\n");

        var pages = folder.Files().Where(file => file.StartsWith("output/") && file.EndsWith(".html")).ToList();

        pages.Count.ShouldBeGreaterThan(20);
        foreach (var page in pages)
            Code().Replace(folder.Read(page), "").ShouldNotMatch(@"\{\{|\}\}", page);
    }

    [Fact]
    public void Uses_every_shortcode_of_Hugo_and_Docsy()
    {
        string[] names =
        [
            .. "alert pageinfo tabpane tab card cardpane readfile comment imgproc conditional-text iframe swaggerui redoc".Split(' '),
            .. "blocks/cover blocks/lead blocks/section blocks/feature blocks/link-down".Split(' '),
            .. "param ref relref figure highlight gist qr vimeo youtube details instagram x".Split(' '),
        ];
        var pages = string.Concat(Files.Select(file => file.Text));

        names.Where(name => !Regex.IsMatch(pages, $@"\{{\{{[<%] {name} ")).ShouldBeEmpty();
    }

    private static TempFolder Copy()
    {
        var folder = new TempFolder();
        foreach (var file in Files)
            folder.Write(file.Name, file.Text);
        return folder;
    }

    [GeneratedRegex("<(pre|code|script|style)[ >].*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Code();
}
