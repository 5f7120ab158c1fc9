using System.Collections.Frozen;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.People;

/// <summary>Where a site shows a person.</summary>
public static class PersonPlaces
{
    /// <summary>The section on the people index, as <paramref name="page"/> has to link to it; null when there is none.</summary>
    public static string? SectionOf(SiteRecords records, Page page, Person person)
    {
        if (records.PeoplePage is not { } people || person.HasLeft(records.Config.Today))
            return null;
        var hash = "#" + records.PersonAnchors[person.Range];
        return people == page ? hash : LinkWriter.Href(records.Config, page.Url, people.Url) + hash;
    }

    /// <summary>The profile on GitLab; null for somebody without a handle.</summary>
    public static string? ProfileOf(Person person) =>
        person.Handle is { } handle ? "https://gitlab.com/" + Uri.EscapeDataString(handle) : null;

    /// <summary>The id of the person's card: not one that authors can give to their headings.</summary>
    public static string CardOf(SiteRecords records, Person person) => "card:" + records.PersonAnchors[person.Range]["person-".Length..];

    /// <summary>The picture, as <paramref name="page"/> has to link to it; null if the site has none.</summary>
    public static string? PictureOf(SiteRecords records, Page page, Person person) =>
        person.Picture is { } picture && FileOf(records.Links, picture.Value) is { } file
            ? LinkWriter.Href(records.Config, page.Url, file)
            : null;

    /// <summary>The file of a picture, from the root of the site; null if there is no such picture among the files of the site.</summary>
    public static string? FileOf(LinkResolver links, string picture) =>
        IsPicture(picture) && links.Resolve(null, "/" + picture.TrimStart('/')) is { Kind: LinkTargetKind.Asset, Url: var url }
            ? url
            : null;

    /// <summary>Whether a text names a file that browsers show as a picture.</summary>
    public static bool IsPicture(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".avif" or ".gif" or ".jpeg" or ".jpg" or ".png" or ".svg" or ".webp";

    /// <summary>The anchor of each person, by <see cref="Person.Range"/>: people of the same name are numbered.</summary>
    internal static FrozenDictionary<SourceRange, string> AnchorsOf(People people, SiteConfig config)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        // Of each name. Thousands of people may have the same.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var anchors = new Dictionary<SourceRange, string>();
        // The people index shows nobody who has left; they must not change the numbers there.
        foreach (var person in people.All.OrderBy(person => person.HasLeft(config.Today)))
        {
            var wanted = PersonId.Of(person);
            var free = wanted;
            while (!taken.Add(free))
                free = $"{wanted}-{numbers[wanted] = numbers.GetValueOrDefault(wanted, 1) + 1}";
            anchors[person.Range] = free;
        }

        return anchors.ToFrozenDictionary();
    }
}
