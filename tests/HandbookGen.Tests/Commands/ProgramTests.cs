using System.Runtime.CompilerServices;
using HandbookGen.Cli;
using HandbookGen.Diagnostics;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Commands;

public sealed class ProgramTests
{
    [Fact]
    public void Reports_the_first_byte_that_is_no_utf8()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "statiq.json"), [.. "\uFEFF{ \"SiteTitle\": \""u8, 0xC3, 0xBC, 0xFC, .. "\" }"u8]);

        var (code, output, _) = Run(folder.Path, "check");

        code.ShouldBe(ExitCode.BadUsage);
        output.ShouldStartWith("statiq.json(1,18): error HB9022: The file is not UTF-8: byte 0xFC at offset 21.");
    }

    [Fact]
    public void Takes_a_byte_order_mark_for_no_part_of_the_text()
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "statiq.json"), [.. "\uFEFF{ \"Colour\": 1 }"u8]);

        Run(folder.Path, "check").Output.ShouldStartWith("statiq.json(1,3): error HB9020");
    }

    [Fact]
    public void Prints_a_timing_line_per_phase_when_asked()
    {
        using var folder = new TempFolder();

        var (_, _, error) = Run(folder.Path, "check", "--verbose");

        error.ShouldMatch(
            @"(?m)^Total +\d+ ms\n(HB\d{4} +\d+ ms  [a-z-]+, [\d,]+ % of the run\n)*Memory +\d+ MB\nGC +\d+ ms  paused; \d+ collections, \d+ of them full; \d+ MB allocated\n\z"
        );
    }

    [Fact]
    public void Ends_with_3_when_the_output_cannot_be_printed()
    {
        using var folder = new TempFolder();
        using var error = new StringWriter { NewLine = "\n" };

        Program.Run(["config", "schema"], new Shell(new FullDisk(), error, folder.Path)).ShouldBe(ExitCode.CouldNotRun);

        error.ToString().ShouldBe("handbookgen: No space left on device.\n");
    }

    private static (int Code, string Output, string Error) Run(string folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Shell(output, error, folder));
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public void Says_in_one_sentence_what_to_attach_when_it_has_a_bug()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        var code = Program.Run(["check", "-r", "x"], new Shell(output, error, "/"), (_, _) => Fault());

        code.ShouldBe(ExitCode.Bug);
        output.ToString().ShouldBeEmpty();
        error
            .ToString()
            .ShouldBe(
                $"handbookgen {ProgramVersion.Full}: 'check' stopped while it worked on 'content/x.md' because of a bug in HandbookGen "
                    + "(IndexOutOfRangeException in ProgramTests.Read); report it with 'content/x.md', 'statiq.json' and this "
                    + $"line.{Environment.NewLine}"
            );
    }

    private static int Fault()
    {
        try
        {
            return Read([]);
        }
        catch (IndexOutOfRangeException e) when (FileAtFault.Note(e, new SitePath("content/x.md")))
        {
            throw;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Read(int[] items) => items[items.Length];

    private sealed class FullDisk : StringWriter
    {
        public override void Flush() => throw new IOException("No space left on device.");
    }
}
