using HandbookGen.Cli;
using HandbookGen.Cli.Reporters;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Reporters;

public sealed class ReportFilesTests : IDisposable
{
    private readonly TempFolder folder = new TempFolder().AsFragment();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> Formats => [.. Report.Formats.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writes_what_is_printed_without_a_byte_order_mark(string format)
    {
        folder.Write("content/_index.md", "[b](/x/)\n");

        var (code, output, _) = Run("check", "--format", format, "--report", $"{format}=reports/deep/r.txt");

        code.ShouldBe(ExitCode.Findings);
        folder.Read("reports/deep/r.txt").ShouldBe(output);
        File.ReadAllBytes(folder["reports/deep/r.txt"])[0].ShouldNotBe((byte)0xEF);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writes_a_report_of_a_clean_site_too(string format)
    {
        folder.Write("content/_index.md", "# A\n");
        folder.Write("r.txt", "of the run before");

        Run("check", "--report", $"{format}=r.txt").Code.ShouldBe(ExitCode.Clean);

        folder.Read("r.txt").ShouldNotContain("of the run before");
    }

    [Fact]
    public void Writes_a_report_of_a_wrong_configuration_too()
    {
        folder.Write("statiq.json", "{ \"Colour\": 1 }");

        var (code, output, _) = Run("build", "--format", "json", "--report", "gitlab=gl.json");

        code.ShouldBe(ExitCode.BadUsage);
        output.ShouldContain("\"rule\": \"HB9020\"");
        folder.Read("gl.json").ShouldContain("HB9020/unknown-setting");
    }

    [Fact]
    public void Writes_the_others_when_one_cannot_be_written()
    {
        folder.Write("content/_index.md", "[b](/x/)\n");
        folder.Write("file", "");

        var (code, output, error) = Run("check", "--report", "json=file/a.json", "--report", "sarif=content", "--report", "jsonl=b.jsonl");

        code.ShouldBe(ExitCode.CouldNotRun);
        output.ShouldContain("error HB1001");
        folder.Read("b.jsonl").ShouldStartWith("{\"rule\":\"HB1001\"");
        var lines = error.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith("handbookgen: Cannot write the report 'file/a.json': ");
        lines[1].ShouldStartWith("handbookgen: Cannot write the report 'content': ");
    }

    [Fact]
    public void Colours_no_file()
    {
        folder.Write("content/_index.md", "[b](/x/)\n");
        using var output = new StringWriter();

        Program.Run(["check", "--report", "text=r.txt"], new Shell(output, TextWriter.Null, folder.Path, Colours: true));

        output.ToString().ShouldContain("\e[31m");
        folder.Read("r.txt").ShouldNotContain("\e[");
    }

    private (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Shell(output, error, folder.Path));
        return (code, output.ToString(), error.ToString());
    }
}
