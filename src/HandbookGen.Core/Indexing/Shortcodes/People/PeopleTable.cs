using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>A table of people, chosen by the parameters of the call.</summary>
/// <param name="name">The name of the shortcode.</param>
/// <param name="parameters">What a call may say.</param>
/// <param name="choose">The people to show.</param>
public sealed class PeopleTable(string name, ShortcodeParameters parameters, Func<PeopleChoice, IEnumerable<Person>> choose) : Shortcode
{
    public override string Name { get; } = name;

    public override ShortcodeParameters Parameters { get; } = parameters;

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        if (!records.People.HasData)
            return Placeholder(People.People.MissingFor(call.Range, $"The table of '{Name}'"));
        try
        {
            var choice = new PeopleChoice(call, records.People);
            var (people, words) = (new PersonLinks(page, records), records.WordsOf(page));
            var table = HtmlTable.Write(
                words,
                [words["columnName"], words["columnRole"]],
                choose(choice).Select(person => (IReadOnlyList<string>)[people.Of(person), HtmlText.Escape(person.Role)])
            );
            var missing =
                choice.Unknown is { } unknown
                    ? new Problem(call.Range, $"'{unknown}' is not in the people data.", "Correct the call or the data.")
                : table.Length == 0
                    ? new Problem(
                        call.Range,
                        $"The table of '{Name}' is empty: nobody in the people data matches.",
                        "Correct the call or the data."
                    )
                : null;
            missing = missing is null ? null : missing with { Cause = records.Unknown.Of(SiteParts.People) };
            return table.Length == 0 && missing is not null
                ? Placeholder(missing)
                : Expansion.Of(table) with
                {
                    MissingData = missing,
                    People = people.Shown,
                    HasRecords = true,
                };
        }
        // NonBacktracking rejects patterns that would take more than linear time.
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return Expansion.Empty with
            {
                Problems =
                [
                    new Problem(
                        call.Range,
                        $"A pattern of '{Name}' is not a regular expression: {e.Message.TrimEnd('.')}.",
                        "Use a regular expression without lookarounds."
                    ),
                ],
            };
        }
    }

    private static Expansion Placeholder(Problem missing) =>
        Expansion.Of($"<p class=\"placeholder\">{HtmlText.Escape(missing.Message)}</p>\n") with
        {
            MissingData = missing,
        };
}

/// <summary>The parameters of a call that shows people, and the people data.</summary>
public sealed class PeopleChoice(ShortcodeCall call, People.People people)
{
    public People.People People { get; } = people;

    public IEnumerable<string> Positional => call.Positional;

    /// <summary>The first name in the call that is not in the people data.</summary>
    public string? Unknown { get; private set; }

    public string Text(string key, int position = -1) => call.Parameter(key, position) ?? "";

    /// <summary>Whether a person's role, specialty or department matches the pattern of a parameter; true without it.</summary>
    public Func<Person, bool> Matching(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (call.Parameter(key) is { Length: > 0 } pattern)
            {
                var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
                return person =>
                    person
                        .Specialties.Concat(person.Departments)
                        .Append($"{person.Role}, {string.Join(", ", person.Specialties)}")
                        .Any(regex.IsMatch);
            }
        }

        return _ => true;
    }

    /// <summary>The people named one by one.</summary>
    public IEnumerable<Person> Each(Func<string, Person?> find)
    {
        foreach (var name in call.Positional)
        {
            if (find(name) is { } person)
                yield return person;
            else
                Unknown ??= name;
        }
    }

    /// <summary>The manager and those who report to them.</summary>
    public IEnumerable<Person> TeamOf(Person? manager, string written)
    {
        if (manager is not null)
            return People.TeamOf(manager);
        Unknown ??= written;
        return [];
    }
}
