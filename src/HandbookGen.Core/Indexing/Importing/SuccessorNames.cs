using System.Collections.Immutable;

namespace HandbookGen.Indexing.Importing;

/// <summary>Finds the campaign named in a sentence about the end of another one.</summary>
internal sealed class SuccessorNames(ImmutableArray<CampaignSection> sections, ImmutableArray<string> anchors)
{
    private const string Goal = "move to ";

    /// <summary>The anchor of the campaign after "move to"; null when there is no campaign with that name or anchor.</summary>
    public string? In(string sentence)
    {
        var start = sentence.IndexOf(Goal, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;
        var name = sentence[(start + Goal.Length)..].Split([". ", ", "], StringSplitOptions.None)[0].TrimEnd('.', '*', ' ');
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            name = name["the ".Length..];
        if (name.IndexOf(" campaign", StringComparison.OrdinalIgnoreCase) is var end and > 0)
            name = name[..end];
        var slug = Slug.Of(name);
        for (var i = 0; i < anchors.Length; i++)
        {
            if (anchors[i] == slug || Slug.Of(sections[i].Campaign.Name) == slug)
                return anchors[i];
        }

        return null;
    }
}
