using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>A person who is not in the people data.</summary>
public sealed class UnknownPerson : Rule
{
    public override string Id => "HB3007";

    public override string Name => "unknown-person";

    public override SiteParts Needs => SiteParts.People;

    public override Explanation Explanation =>
        new(
            What: "A DRI, a campaign manager or a team member is not in `data/people.yml`, neither by name nor by slug, `@handle` or "
                + "the URL of their profile. It does not matter how accents, apostrophes and spaces are typed. In a list, each person is "
                + "looked up. Sites without people data are not checked.",
            Why: "Nobody can find a misspelled name: not in the organization chart, not in the people index, and not to send a "
                + "message.",
            Incorrect: "dri: Sherida McCullan",
            Correct: "dri: Sherida McMullan",
            Fix: "Correct the name, or add the person to `data/people.yml`. If they have left, add the date on which they did.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site)
    {
        var people = site.Records.People;
        if (!people.HasData)
            return [];
        return from reference in PersonReferences.Of(site.Records)
            let name = reference.Name.Value
            where !DriNames.IsNobody(name) && !DriNames.IsRole(name) && people.Find(name) is null
            select new Finding(
                reference.Name.Range,
                $"'{name}' is not in the people data.",
                "Correct the name, or add the person to 'data/people.yml'."
            )
            {
                Suggestion = finding =>
                    NearestOf(name, people) is { } near
                        ? finding with
                        {
                            Help = $"Did you mean '{near}'?",
                            Fix = Fix.Unsafe($"Replace with '{near}'", finding.Range, YamlText.Of(near)),
                        }
                        : finding,
            };
    }

    private static string? NearestOf(string reference, People people)
    {
        var mention = PersonMention.Of(reference);
        if (mention.Handle is { } handle && mention.Name.StartsWith('@'))
            return NearestName.Of(
                "@" + handle,
                people.All.Where(person => person.Handle is not null).Select(person => "@" + person.Handle)
            );
        return NearestName.Of(mention.Name, people.All.SelectMany(person => new[] { person.Name, person.Slug }).OfType<string>());
    }
}
