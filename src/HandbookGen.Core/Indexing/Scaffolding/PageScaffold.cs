namespace HandbookGen.Indexing.Scaffolding;

/// <summary>A new page without a type.</summary>
public static class PageScaffold
{
    /// <param name="slug">The file name, without extension.</param>
    /// <param name="dri">Null if it is undecided.</param>
    public static string Write(string title, string slug, string? dri) =>
        new NewPageText(slug)
            .Put("title", title)
            .Put("description", $"What to know about {title}.")
            .Put("dri", dri)
            .EndFrontMatter()
            .Section(2, "Overview", "overview", "What is this page for, and who is it for?")
            .ToString();
}
