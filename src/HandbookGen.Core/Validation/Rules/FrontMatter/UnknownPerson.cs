using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Validation.Rules;

/// <summary>Somebody who is not in the people data.</summary>
public sealed class UnknownPerson : Rule
{
    public override string Id => "HB3007";

    public override string Name => "unknown-person";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A DRI, a campaign manager or a member of a team that the file `data/people.yml` does not have, by name, slug or `@handle`. Sites without people data are not checked.",
            Why: "A misspelt name cannot be found: not in the organization chart, not by the people index, not by the reader who wants to write a message.",
            Bad: "dri: Sherida McCullan",
            Good: "dri: Sherida McMullan",
            Fix: "Correct the name, or add the person to `data/people.yml`, with the day on which they left where they did.",
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
                near is null ? null : Fix.Unsafe($"Write '{near}'", reference.Name.Range, YamlText.Of(near))
            );
    }

    private static string? NearestOf(string name, People people) =>
        name.StartsWith('@')
            ? NearestName.Of(name, people.All.Where(person => person.Handle is not null).Select(person => "@" + person.Handle))
            : NearestName.Of(name, people.All.SelectMany(person => new[] { person.Name, person.Slug }).OfType<string>());
}
