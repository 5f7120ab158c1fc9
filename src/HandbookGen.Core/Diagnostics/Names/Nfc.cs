using System.Globalization;
using System.Text;

namespace HandbookGen.Diagnostics;

/// <summary>
/// Unicode's normalization form C (<see href="https://www.unicode.org/reports/tr15/"/>): one spelling for a letter with an accent, whether
/// a keyboard wrote one character or two. <c>string.Normalize</c> changes nothing while the program is independent of locales.
/// </summary>
public static class Nfc
{
    // All characters below it are complete: nothing comes apart, and nothing combines with what precedes it.
    private const char FirstMark = '\u0300';

    private const char FirstAccented = '\u00C0';

    private static readonly Lazy<Tables> Data = new(Tables.Read);

    /// <summary>The text in form C; the same string if nothing changes. An unpaired surrogate stays as it is.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstMark, '\uFFFF'))
            return text;
        var characters = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            Decompose(isPair ? char.ConvertToUtf32(text[at], text[++at]) : text[at], characters);
        }

        SortMarks(characters);
        Compose(characters);
        var normalized = new StringBuilder(text.Length);
        foreach (var character in characters)
            _ = character > char.MaxValue ? normalized.Append(new Rune(character).ToString()) : normalized.Append((char)character);
        return normalized.Equals(text) ? text : normalized.ToString();
    }

    /// <summary>What is left of a character without its accents: <c>e</c> of <c>é</c>; most characters have none and stay.</summary>
    public static Rune LetterOf(Rune character)
    {
        var letter = character.Value;
        while (letter >= FirstAccented && Data.Value.Parts.TryGetValue(letter, out var parts))
            letter = parts.First;
        return new Rune(letter);
    }

    private static void Decompose(int character, List<int> to)
    {
        if (Hangul.IsSyllable(character))
        {
            Hangul.Decompose(character, to);
        }
        else if (Data.Value.Parts.TryGetValue(character, out var parts))
        {
            Decompose(parts.First, to);
            if (parts.Second != 0)
                to.Add(parts.Second);
        }
        else
        {
            to.Add(character);
        }
    }

    // Marks at different places of a letter may be typed in any order.
    private static void SortMarks(List<int> characters)
    {
        for (var start = 0; start < characters.Count; start++)
        {
            var end = start;
            while (end < characters.Count && OrderOf(characters[end]) > 0)
                end++;
            if (end - start < 2)
                continue;
            foreach (var mark in characters[start..end].OrderBy(OrderOf).ToList())
                characters[start++] = mark;
        }
    }

    private static void Compose(List<int> characters)
    {
        var (kept, starter, lastOrder) = (0, -1, 0);
        foreach (var character in characters.ToArray())
        {
            var order = OrderOf(character);
            // A mark in between at the same place, or a letter, keeps the two apart.
            var isFree = starter >= 0 && (starter == kept - 1 || lastOrder < order);
            if (isFree && Combined(characters[starter], character) is { } whole)
            {
                characters[starter] = whole;
                continue;
            }

            if (order == 0)
                starter = kept;
            lastOrder = order;
            characters[kept++] = character;
        }

        characters.RemoveRange(kept, characters.Count - kept);
    }

    private static int? Combined(int first, int second) =>
        Hangul.Combined(first, second) ?? (Data.Value.Wholes.TryGetValue((first, second), out var whole) ? whole : null);

    private static int OrderOf(int character) => character < FirstMark ? 0 : Data.Value.Orders.GetValueOrDefault(character);

    /// <param name="Parts">What a character consists of; the second is 0 if it only stands for another character.</param>
    /// <param name="Wholes">The character that two others make.</param>
    /// <param name="Orders">The place of a mark among the marks of a letter; letters are not listed.</param>
    private sealed record Tables(
        Dictionary<int, (int First, int Second)> Parts,
        Dictionary<(int, int), int> Wholes,
        Dictionary<int, int> Orders
    )
    {
        public static Tables Read()
        {
            var tables = new Tables([], [], []);
            foreach (var entry in Entries(NfcData.Decompositions))
            {
                var separator = entry.AsSpan().IndexOfAny('+', '-');
                var character = Hex(entry.AsSpan(0, entry.IndexOf('=')));
                var firstStart = entry.IndexOf('=') + 1;
                if (separator < 0)
                {
                    tables.Parts.Add(character, (Hex(entry.AsSpan(firstStart)), 0));
                    continue;
                }

                var parts = (Hex(entry.AsSpan(firstStart, separator - firstStart)), Hex(entry.AsSpan(separator + 1)));
                tables.Parts.Add(character, parts);
                if (entry[separator] == '+')
                    tables.Wholes.Add(parts, character);
            }

            foreach (var entry in Entries(NfcData.Orders))
            {
                var parts = entry.Split('=', '-');
                for (var character = Hex(parts[0]); character <= Hex(parts[^2]); character++)
                    tables.Orders.Add(character, int.Parse(parts[^1], CultureInfo.InvariantCulture));
            }

            return tables;
        }

        private static string[] Entries(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

        private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
