using HandbookGen.Indexing;

namespace HandbookGen.Rendering;

/// <summary>A kind of file that the site is made of; one per file, listed in <see cref="SiteRenderer"/>.</summary>
internal abstract class PageKind
{
    /// <summary>The files of this kind, in a stable order. Their text is made later, on any thread.</summary>
    public abstract IEnumerable<OutputFile> Files(Site site, Theme theme);
}
