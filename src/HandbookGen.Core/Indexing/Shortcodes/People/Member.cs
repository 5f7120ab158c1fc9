using HandbookGen.Diagnostics;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Html;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>
/// <c>{{&lt; member-by-name "Ann Example" >}}</c>, <c>{{&lt; member-by-gitlab "ann" >}}</c>: a person, with a link to their profile.
/// </summary>
/// <param name="name">The name of the shortcode.</param>
/// <param name="find">Takes the first parameter.</param>
public sealed class Member(string name, Func<People.People, string, Person?> find) : Shortcode
{
    public override string Name { get; } = name;

    public override ShortcodeParameters Parameters { get; } = ShortcodeParameters.Of(1, "name");

    public override Expansion Expand(ShortcodeCall call, Page page, SiteRecords records)
    {
        var written = call.Parameter("name", 0) ?? "";
        if (find(records.People, written) is { } person)
        {
            var people = new PersonLinks(page, records);
            return Expansion.Of(people.Of(person)) with { People = people.Shown };
        }

        var problem = records.People.HasData
            ? new Problem(call.Range, $"'{written}' is not in the people data.", "Correct the name, or remove the call.")
            {
                Cause = records.Unknown.Of(SiteParts.People),
            }
            : People.People.MissingFor(call.Range, $"The person '{written}'");
        return Expansion.Of($"<span class=\"not-found\">{HtmlText.Escape(written)}</span>") with { MissingData = problem };
    }
}
