using HandbookGen.Diagnostics;
using HandbookGen.Indexing;

namespace HandbookGen.Cli;

/// <summary>A person named on the command line.</summary>
internal static class PersonOption
{
    /// <summary>Why the person cannot be a DRI, and what to do; null if there is no reason, or if the site has no people data.</summary>
    /// <param name="today">Null if unknown.</param>
    public static (string Message, string? Help)? Refusal(string name, Site site, DateOnly? today)
    {
        var people = site.Records.People;
        if (!people.HasData)
            return null;
        if (people.Find(name) is not { } person)
        {
            var names = name.StartsWith('@')
                ? people.All.Select(each => each.Handle).OfType<string>().Select(handle => "@" + handle)
                : people.All.Select(each => each.Name);
            return (
                $"'{name}' is not in the people data.",
                NearestName.Of(name, names) is { } near ? $"Did you mean '{near}'?" : "Add the person to 'data/people.yml' first."
            );
        }

        return person.HasLeft(today) ? ($"{person.Name} left {person.Left?.When}.", "Choose somebody who has not left.") : null;
    }
}
