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

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A DRI, a campaign manager or a team member is not in `data/people.yml`, neither by name nor by slug or `@handle`. "
                + "Sites without people data are not checked.",
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
            where !DriNames.IsNobody(name) && !DriNames.IsRole(name) && !DriNames.NamesSeveral(name) && people.Find(name) is null
            let near = NearestOf(name, people)
            select new Finding(
                reference.Name.Range,
                $"'{name}' is not in the people data.",
                near is null ? "Correct the name, or add the person to 'data/people.yml'." : $"Did you mean '{near}'?",
                near is null ? null : Fix.Unsafe($"Replace with '{near}'", reference.Name.Range, YamlText.Of(near))
            );
    }

    private static string? NearestOf(string name, People people) =>
        name.StartsWith('@')
            ? NearestName.Of(name, people.All.Where(person => person.Handle is not null).Select(person => "@" + person.Handle))
            : NearestName.Of(name, people.All.SelectMany(person => new[] { person.Name, person.Slug }).OfType<string>());
}
