using HandbookGen.Indexing;

namespace HandbookGen.Rendering;

/// <summary>A kind of file that the site is made of; one per file, listed in <see cref="SiteRenderer"/>.</summary>
internal abstract class PageKind
{
    /// <summary>
    /// The files of this kind, in a stable order. What all cores can work on together is done before this returns, what takes one of them when the files
    /// are asked for; their text is made later. The latter two happen beside the other kinds.
    /// </summary>
    public abstract IEnumerable<OutputFile> Files(Site site, Theme theme);
}
