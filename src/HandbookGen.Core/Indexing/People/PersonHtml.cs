using HandbookGen.Parsing.Html;

namespace HandbookGen.Indexing.People;

/// <summary>Shows people on pages.</summary>
internal static class PersonHtml
{
    /// <summary>The name, with a link to the GitLab profile if there is one.</summary>
    public static string Link(Person person) =>
        person.Handle is { } handle
            ? $"<a class=\"member\" href=\"https://gitlab.com/{HtmlText.Escape(Uri.EscapeDataString(handle))}\">{HtmlText.Escape(person.Name)}</a>"
            : $"<span class=\"member\">{HtmlText.Escape(person.Name)}</span>";

    /// <summary>A table of names and roles.</summary>
    public static string Table(IEnumerable<Person> people) =>
        HtmlTable.Write(["Name", "Role"], people.Select(person => (IReadOnlyList<string>)[Link(person), HtmlText.Escape(person.Role)]));
}
