namespace HandbookGen.Indexing;

/// <summary>Parts of a site that come from files which an author may break, and that lists and rules depend on.</summary>
[Flags]
public enum SiteParts
{
    None = 0,

    /// <summary>The people data.</summary>
    People = 1,

    /// <summary>The registry of UTM codes.</summary>
    Utm = 2,

    Campaigns = 4,
    Teams = 8,
    JobFamilies = 16,

    /// <summary>Which pages there are, with their titles, tags and DRIs.</summary>
    Pages = 32,

    /// <summary>The front matter of the page that a finding is about, with what it inherits.</summary>
    FrontMatter = 64,
}
