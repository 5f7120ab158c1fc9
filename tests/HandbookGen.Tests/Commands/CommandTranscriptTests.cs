using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

public sealed class CommandTranscriptTests
{
    public static TheoryData<string> Fixtures => Golden.Names("Commands", "*.txt");

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Prints_what_the_transcript_says(string name)
    {
        var text = Golden.Read("Commands", name);
        var fixture = Txtar.Parse(text);
        using var folder = new TempFolder();
        foreach (var file in fixture.Sections.Where(section => section.Name != "transcript"))
            folder.Write(file.Name, file.Text);

        var transcript = Transcript.Replay(fixture.Find("transcript") ?? "", folder.Path);

        transcript.ShouldNotBeEmpty($"{name} has no '-- transcript --' with a line '$ handbookgen ...'");
        Golden.Check("Commands", name, text, fixture.With("transcript", transcript).ToString());
    }
}
