using System.Text;
using HandbookGen.Cli;

namespace HandbookGen.Tests.Commands;

/// <summary>
/// A terminal session: <c>$ handbookgen check</c>, the output, error output after <c>! </c>,
/// and the exit code in the form <c>[exit 1]</c>.
/// </summary>
internal static class Transcript
{
    /// <summary>Runs the command lines of a transcript one after another in a folder, and records what happens.</summary>
    public static string Replay(string transcript, string folder)
    {
        var replayed = transcript
            .Split('\n')
            .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(line => line + "\n" + Run(Words(line[2..]), folder));
        return string.Join('\n', replayed);
    }

    private static string Run(IReadOnlyList<string> words, string folder)
    {
        words[0].ShouldBe("handbookgen", "a transcript runs nothing else");
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run([.. words.Skip(1)], new Shell(output, error, folder));
        var seen = new StringBuilder(output.ToString());
        foreach (var line in error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            seen.Append("! ").Append(line).Append('\n');
        seen.Append("[exit ").Append(code).Append("]\n");
        return seen.Replace(folder, "{folder}").ToString();
    }

    // Spaces separate words, except between double quotes.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quoted, begun) = (false, false);
        foreach (var c in line + " ")
        {
            if (c == '"')
            {
                (quoted, begun) = (!quoted, true);
            }
            else if (c != ' ' || quoted)
            {
                word.Append(c);
                begun = true;
            }
            else if (begun)
            {
                words.Add(word.ToString());
                word.Clear();
                begun = false;
            }
        }

        return words;
    }
}
