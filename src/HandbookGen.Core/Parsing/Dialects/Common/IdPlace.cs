using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Where the author wrote the id of an element.</summary>
/// <param name="Start">Offset of its first character.</param>
internal sealed record IdPlace(int Start, int Length)
{
    /// <summary>Null if the author wrote no id.</summary>
    public static IdPlace? Of(MarkdownObject element) => (IdPlace?)element.GetData(typeof(IdPlace));

    public void AttachTo(MarkdownObject element) => element.SetData(typeof(IdPlace), this);
}
