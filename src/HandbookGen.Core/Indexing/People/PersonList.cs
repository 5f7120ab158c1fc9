using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.People;

/// <summary>
/// Finds the people in a text that names several: <c>Ann, Ben</c>, <c>Ann + Ben</c>, <c>@ann @ben</c>. Separators may also be part of a
/// name, so the people data decides, if there is any.
/// </summary>
public static partial class PersonList
{
    // In one name.
    private const int MostSeparators = 4;

    private static readonly string[] Titles = ["jr", "sr", "ii", "iii", "iv", "phd", "ph.d", "md", "m.d", "mba", "cpa", "esq"];

    /// <summary>Whether the text names more than one person.</summary>
    public static bool IsSeveral(string text, People people) => Read(text, people).Length > 1;

    /// <summary>The people that a value names, each at its characters; the value itself if it names one person or nobody.</summary>
    public static ImmutableArray<Located<string>> Of(Located<string> value, People people) =>
        Read(value.Value, people) is { Length: > 1 } parts
            ?
            [
                .. parts.Select(part => new Located<string>(
                    value.Value[part.Start..part.End],
                    RangePart.Of(value, part.Start, part.End - part.Start)
                )),
            ]
            : [value];

    /// <summary>The one person in a text that also has their role, title or handle: <c>Ann Example, Product Manager</c>.</summary>
    internal static Person? OnlyPerson(string text, People people)
    {
        var parts = Parts(text, people);
        var found = parts.Select(part => people.FindWhole(text[part.Start..part.End])).ToList();
        var isClear = parts.Zip(found).All(part => part.Second is not null || IsAddition(text[part.First.Start..part.First.End]));
        return parts.Length > 1 && isClear && found.OfType<Person>().Distinct().ToList() is [var only] ? only : null;
    }

    private static ImmutableArray<(int Start, int End)> Read(string text, People people)
    {
        if (people.FindWhole(text) is not null || DriNames.IsNobody(text))
            return [];
        ImmutableArray<(int Start, int End)> parts =
        [
            .. Parts(text, people)
                .Where(part => people.FindWhole(text[part.Start..part.End]) is not null || !IsAddition(text[part.Start..part.End])),
        ];
        return parts.Length > 1 && AreSeveral([.. parts.Select(part => text[part.Start..part.End])], people) ? parts : [];
    }

    private static bool AreSeveral(ImmutableArray<string> parts, People people)
    {
        if (!people.HasData)
            return parts.Select(PersonName.Fold).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;
        var known = parts.Select(people.FindWhole).OfType<Person>().Distinct().Count();
        var unknown = parts.Where(part => people.FindWhole(part) is null).ToList();
        return known switch
        {
            0 => unknown.All(part => PersonMention.Of(part).Handle is not null),
            1 => unknown.Any(part => LooksLikePerson(part) || DriNames.IsNobody(part)),
            _ => true,
        };
    }

    private static bool LooksLikePerson(string part) =>
        PersonMention.Of(part) is var mention
        && (mention.Handle is not null || (mention.Name.Contains(' ') && char.IsUpper(mention.Name[0])));

    // A role or a title is no second person.
    private static bool IsAddition(string part) =>
        part.Length < 2 || DriNames.IsRole(part) || Titles.Contains(part.TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    // A known name with a separator in it stays in one piece: the longest one wins.
    private static ImmutableArray<(int Start, int End)> Parts(string text, People people)
    {
        var pieces = Pieces(text, people.HasData);
        var parts = ImmutableArray.CreateBuilder<(int, int)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var last = i;
            for (var j = people.HasData ? Math.Min(pieces.Count - 1, i + MostSeparators) : i; j > i && last == i; j--)
            {
                if (people.FindWhole(text[pieces[i].Start..pieces[j].End]) is not null)
                    last = j;
            }

            parts.Add((pieces[i].Start, pieces[last].End));
            i = last;
        }

        return parts.ToImmutable();
    }

    private static List<(int Start, int End)> Pieces(string text, bool hasData)
    {
        if (text.Length > PersonMention.Longest)
            return [(0, text.Length)];
        // Links, URLs, remarks and groups such as '@company/marketing' may contain separators.
        var visible = Whole().Replace(text, match => new string(match.Value[0] is '(' or '@' ? match.Value[0] : Link, match.Length));
        var separators = (hasData ? AnySeparator() : Separator()).Matches(visible);
        var pieces = new List<(int, int)>();
        var at = 0;
        foreach (var separator in separators.Cast<Match>())
        {
            Add(at, separator.Index);
            at = separator.Index + separator.Length;
        }

        Add(at, text.Length);
        return pieces;

        void Add(int start, int end)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            if (end > start)
                pieces.Add((start, end));
        }
    }

    [GeneratedRegex(
        """\[[^\]]*\]\([^)]*\)|<a\s.*?</a>|https?://[^\s,;]+|(?<=\s)\([^)]*\)?|@[\w.-]+(?:/[\w.-]+)+""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Whole();

    [GeneratedRegex(Signs + """|(?<=@[\w.-]+)\s+(?=@)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    // With people data, 'Ann @ann' is recognized as one person.
    [GeneratedRegex(Signs + """|\s+(?=@)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnySeparator();

    // Stands for each character of a link.
    private const char Link = '\uE000';

    private const string Signs = """[,;/&+|·•、，；]|\r?\n|\s(?:and|or|plus)\s|(?<=\uE000)\s+(?=\uE000)""";
}
