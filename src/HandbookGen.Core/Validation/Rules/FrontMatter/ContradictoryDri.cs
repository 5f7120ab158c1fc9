using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>Text and front matter, or two keys of front matter, that name different DRIs.</summary>
public sealed class ContradictoryDri : Rule
{
    public override string Id => "HB3010";

    public override string Name => "contradictory-dri";

    public override Severity DefaultSeverity => Severity.Warning;

    public override SiteParts Needs => SiteParts.FrontMatter | SiteParts.People;

    public override Explanation Explanation =>
        new(
            What: "The text of a page names a different DRI than its front matter, or two keys of the front matter such as `dri` and "
                + "`owner` name different people. On most pages, lines such as `**DRI:** Ann "
                + "Example` above the first section are checked. On campaign pages, every line labeled `DRI` or `Campaign Manager` is "
                + "checked, and so is the `campaigns` role of the core team.",
            Why: "One of the two is wrong, and readers believe the one they see.",
            Incorrect: """
            ---
            dri: Ben Example
            ---

            **DRI:** Ann Example
            """,
            Correct: """
            ---
            dri: Ben Example
            ---

            Ben has led this team since May.
            """,
            Fix: "Correct the front matter and remove the line from the text: the page shows its DRI anyway."
        );

    public override IEnumerable<Finding> Check(Site site) =>
        [.. site.Pages.SelectMany(page => InText(page, site.Records)), .. site.Pages.SelectMany(page => InKeys(page.Page, site.Records))];

    private static IEnumerable<Finding> InText(SitePage page, SiteRecords records)
    {
        var campaign = records.CampaignOf(page.Page);
        var lines = page.Page.Lines.Where(line => SpeaksOfPage(line, campaign is not null)).Select(line => line.Value);
        var names = campaign?.ManagerDri is { } manager ? [manager] : page.Page.FrontMatter.Dri;
        var leads = campaign?.CoreTeam?.Members.Where(member => member.Role.Part == CoreTeamPart.Dri).Select(member => member.Person) ?? [];
        foreach (var other in lines.Concat(leads))
        {
            if (
                names.IsEmpty
                || AgreeOn(
                    [.. names.SelectMany(name => PersonList.Of(name, records.People))],
                    PersonList.Of(other, records.People),
                    records.People
                )
            )
                continue;
            yield return new Finding(
                other.Range,
                $"The DRI here is '{other.Value}', but line {names[0].Range.Line} of the front matter says '{names[0].Value}'.",
                "Correct the one that is out of date."
            );
        }
    }

    private static IEnumerable<Finding> InKeys(Page page, SiteRecords records)
    {
        var groups = KeysOf(page, records).ToList();
        foreach (var (key, names) in groups.Skip(1))
        {
            var (first, others) = groups[0];
            if (!AgreeOn(others, names, records.People))
                yield return new Finding(
                    names[0].Range,
                    $"'{key}' names '{names[0].Value}', but '{first}' in line {others[0].Range.Line} names '{others[0].Value}'.",
                    "Keep one of the two keys, with the person who decides."
                );
        }
    }

    // A key that the page inherits from its folder is not written beside its own.
    private static IEnumerable<(string Key, ImmutableArray<Located<string>> Names)> KeysOf(Page page, SiteRecords records)
    {
        if (records.CampaignOf(page)?.ManagerDri is { } manager)
            yield return ("manager_dri", PersonList.Of(manager, records.People));
        foreach (var key in FrontMatterReader.DriKeys)
        {
            if (page.FrontMatter.Map.Find(key) is not { } entry || entry.KeyRange.File != page.Source.Path)
                continue;
            var names = page.FrontMatter.Dri.Where(name => IsIn(entry.Value.Range, name.Range));
            if (names.SelectMany(name => PersonList.Of(name, records.People)).ToImmutableArray() is { IsEmpty: false } people)
                yield return (key, people);
        }
    }

    private static bool IsIn(SourceRange outer, SourceRange inner) =>
        outer.File == inner.File
        && (outer.Line, outer.Column).CompareTo((inner.Line, inner.Column)) <= 0
        && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;

    // A placeholder says nothing; another rule reports it.
    private static bool AgreeOn(ImmutableArray<Located<string>> names, ImmutableArray<Located<string>> others, People people) =>
        names.Concat(others).Any(name => IsNoName(name.Value))
        || names.Any(name => others.Any(other => MayBeSame(name.Value, other.Value, people)));

    private static bool SpeaksOfPage(LabelledLine line, bool isCampaign) =>
        isCampaign
            ? CampaignLabels.IsManager(line.Label) || line.Label == "DRI"
            : line.Label is "DRI" or "DRIs" && line.Heading is null or { Level: 1 };

    private static bool IsNoName(string name) => DriNames.IsNobody(name) || name.EndsWith("DRI", StringComparison.Ordinal);

    // A handle and a name may belong to the same person; only the people data can tell.
    private static bool MayBeSame(string name, string other, People people)
    {
        if (people.Find(name) is { } person && people.Find(other) is { } otherPerson)
            return person == otherPerson;
        var (mention, otherMention) = (PersonMention.Of(name), PersonMention.Of(other));
        if (mention.Handle is { } handle && otherMention.Handle is { } otherHandle)
            return handle.Equals(otherHandle, StringComparison.OrdinalIgnoreCase);
        var (plain, otherPlain) = (PersonName.Fold(mention.Name), PersonName.Fold(otherMention.Name));
        return mention.Handle is not null
            || otherMention.Handle is not null
            || otherPlain.Contains(plain, StringComparison.OrdinalIgnoreCase)
            || plain.Contains(otherPlain, StringComparison.OrdinalIgnoreCase);
    }
}
