using System.Text;
using HandbookGen.Cli;

namespace HandbookGen.Tests.Commands;

/// <summary>
/// A terminal session: <c>$ handbookgen check</c>, the output, error output after <c>! </c>, and the exit code in the form <c>[exit 1]</c>.
/// <c>$ cd content</c> changes the folder, always seen from that of the fixture; <c>git</c>, <c>cp</c>, <c>mv</c>, <c>ln</c> and <c>rm</c>
/// prepare the files; what they print is not recorded. <c>$ cat FILE</c> shows a file.
/// </summary>
internal static class Transcript
{
    /// <summary>Runs the command lines of a transcript one after another in a folder, and records what happens.</summary>
    public static string Replay(string transcript, string folder)
    {
        var current = folder;
        var replayed = new List<string>();
        foreach (var line in transcript.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            var words = Words(line[2..]);
            if (words is ["cd", ..])
                current = Path.GetFullPath(words.ElementAtOrDefault(1) ?? ".", folder);
            var seen = words[0] == "cd" ? "" : Run(words, current).Replace(folder, "{folder}");
            replayed.Add(line + "\n" + seen);
        }

        return string.Join('\n', replayed);
    }

    private static string Run(IReadOnlyList<string> words, string folder)
    {
        if (words is ["cat", var file])
            return File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)) : "! There is no such file.\n";
        if (words[0] != "handbookgen")
        {
            FileCommand.Run(words, folder);
            return "";
        }

        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run([.. words.Skip(1)], new Shell(output, error, folder));
        var seen = new StringBuilder(words.Contains("doctor") ? MachineMask.Of(output.ToString()) : output.ToString());
        foreach (var line in error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            seen.Append("! ").Append(line).Append('\n');
        return seen.Append("[exit ").Append(code).Append("]\n").ToString();
    }

    // Spaces separate words, except between double quotes.
    public static List<string> Words(string line)
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
