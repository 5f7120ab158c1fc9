namespace HandbookGen.Indexing.Scaffolding;

/// <summary>A new page of text.</summary>
public static class PageScaffold
{
    /// <param name="slug">The name of its file.</param>
    /// <param name="dri">Null when it is not decided.</param>
    public static string Write(string title, string slug, string? dri) =>
        new NewPageText(slug)
            .Put("title", title)
            .Put("description", $"What to know about {title}.")
            .Put("dri", dri)
            .EndFrontMatter()
            .Section(2, "Overview", "overview", "What is this page for, and for whom?")
            .ToString();
}
