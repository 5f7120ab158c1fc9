using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.People;

/// <summary>What an entry of the people data says for the person's card.</summary>
internal sealed partial record PersonContacts(
    Located<string>? Picture,
    string? Pronouns,
    string? Location,
    string? Email,
    ImmutableArray<NamedLink> Links
)
{
    public static PersonContacts Read(FieldReader fields) =>
        new(
            fields.Text("picture") is { Value.Length: > 0 } picture ? picture : null,
            fields.Text("pronouns")?.Value,
            fields.Text("location")?.Value,
            RecordFields.Matching(fields, "email", EmailForm(), "an e-mail address")?.Value,
            // Other programs have links in forms of their own; without a URL, they are none.
            [.. fields.Maps("links").Select(RecordFields.Link).OfType<NamedLink>().Where(link => link.Url is not null)]
        );

    [GeneratedRegex(FieldPatterns.Email, RegexOptions.CultureInvariant)]
    private static partial Regex EmailForm();
}
