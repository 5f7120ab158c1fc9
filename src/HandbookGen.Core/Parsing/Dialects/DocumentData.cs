using Markdig.Syntax;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// What a construct remembers about the document being parsed. All threads share the pipelines, so a parser must not keep it in fields.
/// Each construct uses a separate type; a type that two constructs share has a name and a file.
/// </summary>
internal static class DocumentData
{
    /// <summary>The document's data of this type, created empty on first use.</summary>
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
