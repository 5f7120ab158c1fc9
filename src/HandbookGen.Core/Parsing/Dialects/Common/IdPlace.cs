using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>Where the id of an element stands that an author typed.</summary>
/// <param name="Start">Offset of its first character.</param>
internal sealed record IdPlace(int Start, int Length)
{
    /// <summary>Null for an element without a typed id.</summary>
    public static IdPlace? Of(MarkdownObject element) => (IdPlace?)element.GetData(typeof(IdPlace));

    public void AttachTo(MarkdownObject element) => element.SetData(typeof(IdPlace), this);
}
