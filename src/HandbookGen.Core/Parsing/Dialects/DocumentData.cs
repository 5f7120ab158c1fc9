using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// What a construct remembers about the document that is being parsed. Pipelines are shared by all threads, so none of it may live in a parser's
/// fields. Each construct has a type of its own; what two of them share has a name and a file.
/// </summary>
internal static class DocumentData
{
    /// <summary>The data of this type; new and empty when the document has none yet.</summary>
    public static T Of<T>(MarkdownDocument document)
        where T : class, new()
    {
        if (document.GetData(typeof(T)) is T found)
            return found;
        var data = new T();
        document.SetData(typeof(T), data);
        return data;
    }
}
