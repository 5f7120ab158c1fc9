using HandbookGen.Indexing;

namespace HandbookGen.Rendering;

/// <summary>A kind of output file; one class per file, listed in <see cref="SiteRenderer"/>.</summary>
internal abstract class PageKind
{
    /// <summary>
    /// The files of this kind, in a stable order. Work for all cores is done before this returns, work for one core when the files are
    /// enumerated; the text of each file is made later. The latter two run in parallel with the other kinds.
    /// </summary>
    public abstract IEnumerable<OutputFile> Files(Site site, Theme theme);
}
