using System.Globalization;
using System.Text;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Diagnostics;

/// <summary>Writes <c>NfcData.cs</c> from <c>UnicodeData.txt</c> and <c>CompositionExclusions.txt</c>, or compares it.</summary>
public sealed class NfcDataTests
{
    private sealed record Character(int Code, int Order, int[] Parts);

    [Fact]
    public void Is_what_Unicode_publishes()
    {
        var characters = Lines("UnicodeData.txt").Select(line => line.Split(';')).Select(Read).ToList();
        var excluded = Lines("CompositionExclusions.txt").Select(line => Hex(line.Split(' ')[0])).ToHashSet();
        var orders = characters.ToDictionary(character => character.Code, character => character.Order);

        var text = $$""""
            namespace HandbookGen.Diagnostics;

            /// <summary>The tables for <see cref="Nfc"/>, written by <c>NfcDataTests</c> from the files of Unicode 15.0.</summary>
            internal static class NfcData
            {
                /// <summary>
                /// <c>a=b+c</c>: a consists of b and c; with <c>-</c>, the two never become a. <c>a=b</c>: a stands for b.
                /// </summary>
                public const string Decompositions = """
            {{Wrapped(characters.Where(character => character.Parts.Length > 0).Select(Decomposition))}}
                    """;

                /// <summary><c>a-b=n</c>: the marks from a to b come n-th among the marks of a letter.</summary>
                public const string Orders = """
            {{Wrapped(Ranges(characters.Where(character => character.Order > 0)))}}
                    """;
            }

            """";

        var path = Path.Combine(Golden.Repository, "src", "HandbookGen.Core", "Diagnostics", "Names", "NfcData.cs");
        if (Golden.Update)
            File.WriteAllText(path, text);
        File.ReadAllText(path).ShouldBe(text);

        string Decomposition(Character character)
        {
            var written = string.Create(CultureInfo.InvariantCulture, $"{character.Code:X}={character.Parts[0]:X}");
            if (character.Parts.Length == 1)
                return written;
            var isApart = excluded.Contains(character.Code) || character.Order > 0 || orders[character.Parts[0]] > 0;
            return written + (isApart ? "-" : "+") + character.Parts[1].ToString("X", CultureInfo.InvariantCulture);
        }
    }

    private static Character Read(string[] fields) =>
        new(
            Hex(fields[0]),
            int.Parse(fields[3], CultureInfo.InvariantCulture),
            // '<font> 0041' is only similar.
            fields[5].Length == 0
            || fields[5][0] == '<'
                ? []
                : [.. fields[5].Split(' ').Select(Hex)]
        );

    private static IEnumerable<string> Ranges(IEnumerable<Character> marks)
    {
        var list = marks.ToList();
        for (var i = 0; i < list.Count; )
        {
            var start = i++;
            while (i < list.Count && list[i].Code == list[i - 1].Code + 1 && list[i].Order == list[start].Order)
                i++;
            var end = i - start > 1 ? "-" + list[i - 1].Code.ToString("X", CultureInfo.InvariantCulture) : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{list[start].Code:X}{end}={list[start].Order}");
        }
    }

    private static string Wrapped(IEnumerable<string> entries)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var entry in entries)
        {
            if (column == 0 || column + entry.Length + 1 > 138)
            {
                text.Append(column == 0 ? "        " : "\n        ").Append(entry);
                column = 8 + entry.Length;
            }
            else
            {
                text.Append(' ').Append(entry);
                column += 1 + entry.Length;
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Lines(string name) =>
        UnicodeFile.Read(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    private static int Hex(string digits) => Convert.ToInt32(digits, 16);
}
