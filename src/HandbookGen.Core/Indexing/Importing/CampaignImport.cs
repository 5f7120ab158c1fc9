using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Importing;

/// <summary>Something to review after the import.</summary>
/// <param name="Range">In the imported page.</param>
public sealed record ImportNote(Severity Severity, SourceRange Range, string Message);

/// <summary>The page of one campaign.</summary>
/// <param name="Listed">The campaign as listed.</param>
/// <param name="FileName">In the folder of campaigns: <c>cicd.md</c>.</param>
public sealed record ImportedCampaign(ListedCampaign Listed, string Anchor, string FileName, string Text)
{
    /// <summary>Whether the anchor is the explicit id of the heading.</summary>
    public bool KeepsItsAnchor => Listed.Heading.IsExplicit && Listed.Heading.Id == Anchor;
}

/// <summary>What the import did with a line.</summary>
public enum LineFate
{
    /// <summary>It stays on the page.</summary>
    Kept,

    /// <summary>A blank line inside the list.</summary>
    Blank,

    /// <summary>The heading of a campaign: its name, kind and anchor.</summary>
    Heading,

    /// <summary>A heading inside a campaign without any text left below it.</summary>
    InnerHeading,

    /// <summary>A comment that protects an anchor; the anchors of lists are protected anyway.</summary>
    Marker,

    /// <summary>It became front matter.</summary>
    Field,

    /// <summary>It is kept in the text of the campaign's page.</summary>
    Body,
}

/// <summary>A line of the imported page.</summary>
/// <param name="Number">1-based.</param>
/// <param name="FileName">The file of the campaign that the line belongs to; null for a line that stays.</param>
/// <param name="Key">The front matter key that it became; null for none.</param>
public sealed record ImportedLine(int Number, LineFate Fate, string? FileName, string? Key);

/// <summary>A hand-written list of campaigns, converted to one page per campaign.</summary>
/// <param name="Campaigns">In the order of the list.</param>
/// <param name="PageText">The page with shortcodes in place of its list.</param>
/// <param name="Notes">In the order of the page.</param>
/// <param name="Lines">Every line of the page, in order.</param>
public sealed record CampaignImport(
    ImmutableArray<ImportedCampaign> Campaigns,
    string PageText,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<ImportedLine> Lines
)
{
    /// <param name="page">The page with the list, in Hugo's dialect.</param>
    /// <param name="listed">Its campaigns in order; not empty, each with a status.</param>
    /// <param name="takenAnchors">The anchors of existing campaigns.</param>
    /// <param name="idType">How the site makes the ids of headings.</param>
    public static CampaignImport Of(
        Page page,
        ImmutableArray<ListedCampaign> listed,
        IReadOnlySet<string> takenAnchors,
        HeadingIdType idType
    )
    {
        var notes = new List<ImportNote>();
        var sections = CampaignSection.Of(page, listed);
        var anchors = ImportedAnchors.Assign(page, sections, takenAnchors, notes);
        var names = new SuccessorNames(sections, anchors);
        var campaigns = ImmutableArray.CreateBuilder<ImportedCampaign>();
        var lines = new ImportedLine?[page.Source.LineCount];
        foreach (var (section, anchor) in sections.Zip(anchors))
        {
            var reader = new CampaignSectionReader(page, section, anchor, names);
            var (text, read) = reader.Read();
            foreach (var line in read)
                lines[line.Number - 1] = line;
            notes.AddRange(reader.Notes);
            campaigns.Add(new ImportedCampaign(section.Campaign, anchor, anchor + ".md", text));
        }

        return new CampaignImport(
            campaigns.ToImmutable(),
            ListReplacement.Write(page, sections, anchors, idType, notes),
            [.. notes.OrderBy(note => note.Range)],
            [.. lines.Select((line, index) => line ?? new ImportedLine(index + 1, LineFate.Kept, null, null))]
        );
    }
}
