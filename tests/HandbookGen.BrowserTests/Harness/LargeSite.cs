using System.Globalization;
using System.Text;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>A handbook with what only old or large ones have: a section of 400 pages, a long page, pages of another generator.</summary>
public sealed class LargeSite : IAsyncLifetime
{
    /// <summary>The number of pages in <c>/handbook/long/</c>.</summary>
    public const int Pages = 400;

    private readonly string folder = Directory.CreateTempSubdirectory("handbookgen-").FullName;
    private BuiltSite? site;
    private SiteServer? server;

    public string Origin => server!.Origin;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
            return;
        Put("_index.md", "Home", "Welcome.");
        Put("handbook/_index.md", "The handbook", "Begin here.");
        Put("handbook/long/_index.md", "Long section", "All of them.");
        for (var i = 0; i < Pages; i++)
            Put(string.Create(CultureInfo.InvariantCulture, $"handbook/long/page-{i:000}.md"), Number("Page", i), "Text.");
        Put("handbook/short/_index.md", "Short section", "Two pages.");
        Put("handbook/short/deep/_index.md", "Deep section", "One page.");
        Put("handbook/short/deep/leaf.md", "Leaf", "Text.");
        Put("handbook/short/other.md", "Other", "Text.");
        Put("other/_index.md", "Another section", "One page.");
        Put("other/page.md", "Another page", "Text.");
        Put("handbook/heavy.md", "Heavy", Heavy());
        Put("handbook/tables.md", "Tables", string.Concat(Enumerable.Repeat("| One | Two |\n| --- | --- |\n| 1 | 2 |\n\nText.\n\n", 80)));
        Put("handbook/old/index.html.md", "Old Page", Old);
        Put("handbook/repeated/index.html.md", "Repeated", "# Repeated\n\nText.\n\n## More\n\nText.\n\n# Second\n\nText.\n");
        site = new BuiltSite(BuiltSite.Config, folder);
        server = await SiteServer.Start(site.Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        site?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // As hundreds of pages of an old handbook begin.
    private const string Old = """
        ## On this page
        {:.no_toc .hidden-md .hidden-lg}

        - TOC
        {:toc .hidden-md .hidden-lg}

        ## First

        Text.

        # Of the first level

        Text.

        ## Second

        Text.
        """;

    // More than 64 kB, of lines that wrap differently on every screen.
    private static string Heavy()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 120; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {i:000}\n\n");
            for (var line = 0; line < 6; line++)
                text.Append(string.Concat(Enumerable.Repeat("Some words of a long page. ", 1 + (i * 7 + line * 3) % 11))).Append("\n\n");
            text.Append("- One\n- Two\n- Three\n\n");
        }

        return text.ToString();
    }

    private static string Number(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word} {number:000}");

    private void Put(string path, string title, string text)
    {
        var file = Path.Combine(folder, "content", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\ntitle: {title}\n---\n\n{text}\n");
    }
}
