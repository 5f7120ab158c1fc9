using System.Text;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class ThemeLoaderTests : IDisposable
{
    private static readonly ShippedThemes OnePage = Shipped(("templates/page.sbn-html", "shipped"));

    private readonly TempFolder site = new();

    public void Dispose() => site.Dispose();

    private static ShippedThemes Shipped(params (string Path, string Text)[] files) =>
        new([.. files.Select(file => new ShippedFile("handbook", file.Path, () => Encoding.UTF8.GetBytes(file.Text)))]);

    private ThemeFiles Load(ShippedThemes shipped, SiteConfig? config = null) =>
        ThemeLoader.Load(site.Path, config ?? new SiteConfig(), shipped);

    [Fact]
    public void Uses_the_shipped_theme_where_the_site_has_none()
    {
        var theme = Load(
            Shipped(
                ("templates/page.sbn-html", "shipped"),
                ("partials/head.sbn-html", "head"),
                ("assets/css/site.css", "a {}"),
                ("README.md", ""),
                ("templates/notes.txt", "")
            )
        );
        theme.Templates.Keys.ShouldBe(["page"]);
        theme.Templates["page"].Text.ShouldBe("shipped");
        theme.Partials.Keys.ShouldBe(["head"]);
        theme.Assets.Select(a => a.InputPath).ShouldBe(["css/site.css"]);
        theme.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Names_a_shipped_file_like_the_file_that_would_replace_it()
    {
        var theme = Load(Shipped(("templates/page.sbn-html", "shipped"), ("assets/a.css", "a {}")));
        theme.Templates["page"].Path.Value.ShouldBe("themes/handbook/templates/page.sbn-html");
        theme.Assets.Single().Path.Value.ShouldBe("themes/handbook/assets/a.css");
        theme.Assets.Single().DiskPath.ShouldBeNull();
    }

    [Fact]
    public void Has_the_packages_of_the_shipped_theme_and_of_the_site()
    {
        site.Write("themes/handbook/node_modules/mermaid/dist/mermaid.esm.min.mjs", "site");
        var shipped = Shipped(
            ("templates/page.sbn-html", ""),
            ("node_modules/mermaid/LICENSE", "shipped"),
            ("node_modules/mermaid/dist/mermaid.esm.min.mjs", "shipped"),
            ("highlight/languages/go.min.js", "shipped"),
            ("highlight/README.md", "shipped"),
            ("node_modules/mermaid/dist/more/LICENSE", "shipped")
        );
        var theme = Load(shipped);
        theme
            .Packages.Select(file => (file.InputPath, IsShipped: file.Shipped is not null))
            .ShouldBe([("highlight/languages/go.min.js", true), ("mermaid/LICENSE", true), ("mermaid/mermaid.esm.min.mjs", false)]);
        theme.Assets.ShouldBeEmpty();
    }

    [Fact]
    public void Has_icons_as_partials_without_what_only_a_file_needs()
    {
        site.Write("themes/handbook/icons/flag.svg", "<svg class='own'\n  viewBox=\"0 0 1 1\"\n/>\n");
        var shipped = Shipped(
            ("templates/page.sbn-html", "{{ include 'icon-search' }}"),
            ("icons/search.svg", "<!-- (c) -->\n<svg\n  class=\"x\"\n  xmlns=\"y\"\n  width=\"24\"\n>\n  <path d=\"M0 0\" />\n</svg>\n"),
            ("icons/flag.svg", "<svg/>"),
            ("icons/LICENSE", "ISC")
        );

        var theme = Load(shipped);

        theme.Partials.Keys.ShouldBe(["icon-flag", "icon-search"], ignoreOrder: true);
        theme.Partials["icon-search"].Text.ShouldBe("<svg class=\"icon\" aria-hidden=\"true\" width=\"24\"><path d=\"M0 0\"/></svg>");
        theme.Partials["icon-flag"].Path.Value.ShouldBe("themes/handbook/icons/flag.svg");
        theme.HasSameTextsAs(Load(shipped)).ShouldBeTrue();
    }

    [Fact]
    public void Reads_the_text_of_a_shipped_file_once()
    {
        Load(OnePage).Templates["page"].ShouldBeSameAs(Load(OnePage).Templates["page"]);
    }

    [Fact]
    public void Has_the_files_of_the_repository_in_the_program()
    {
        var repository = ThemeLoader.Load(Golden.Repository, new SiteConfig(), ShippedThemes.None);
        var program = Load(ShippedThemes.OfProgram);
        program.Templates.ToDictionary(file => file.Key, file => file.Value.Text).ShouldBe(Texts(repository.Templates));
        program.Partials.ToDictionary(file => file.Key, file => file.Value.Text).ShouldBe(Texts(repository.Partials));
        program.Assets.Select(file => file.InputPath).ShouldBe(repository.Assets.Select(file => file.InputPath));
        program.Packages.Select(file => file.InputPath).ShouldBe(repository.Packages.Select(file => file.InputPath));
        foreach (var (mine, theirs) in program.Assets.Zip(repository.Assets))
            mine.Shipped!.Bytes.Span.SequenceEqual(File.ReadAllBytes(theirs.DiskPath!)).ShouldBeTrue(mine.InputPath);
    }

    private static Dictionary<string, string> Texts(IEnumerable<KeyValuePair<string, SourceFile>> files) =>
        files.ToDictionary(file => file.Key, file => file.Value.Text);

    [Fact]
    public void Replaces_file_by_file_in_the_order_of_the_theme_paths()
    {
        site.Write("themes/handbook/templates/page.sbn-html", "themes")
            .Write("themes/handbook/assets/a.css", "themes")
            .Write("brand/handbook/assets/a.css", "brand")
            .Write("brand/handbook/partials/foot.sbn-html", "brand");
        var theme = Load(
            Shipped(("templates/page.sbn-html", "shipped"), ("templates/404.sbn-html", "shipped"), ("assets/a.css", "shipped")),
            new SiteConfig { ThemePaths = ["themes", "brand"] }
        );
        theme.Templates["404"].Text.ShouldBe("shipped");
        theme.Templates["page"].Text.ShouldBe("themes");
        theme.Templates["page"].Path.Value.ShouldBe("themes/handbook/templates/page.sbn-html");
        theme.Partials["foot"].Text.ShouldBe("brand");
        theme.Assets.Single().Path.Value.ShouldBe("brand/handbook/assets/a.css");
        theme.Assets.Single().Shipped.ShouldBeNull();
    }

    [Fact]
    public void Reports_a_theme_that_is_nowhere_with_the_nearest_name()
    {
        site.Write("themes/plain/templates/page.sbn-html");
        var problem = Load(OnePage, new SiteConfig { Theme = "handbok" }).Diagnostics.ShouldHaveSingleItem();
        problem.RuleId.ShouldBe("HB9010");
        problem.Severity.ShouldBe(Severity.Error);
        problem.Message.ShouldBe("The theme 'handbok' does not come with HandbookGen, and has no templates in 'themes'.");
        problem.Help.ShouldBe("Did you mean 'handbook'?");
        Load(OnePage, new SiteConfig { Theme = "x" })
            .Diagnostics.Single()
            .Help.ShouldBe("Set 'Theme' to one of these: 'handbook', 'plain'.");
    }

    [Fact]
    public void Reports_a_theme_path_that_was_written_down_and_is_nowhere()
    {
        var problem = Load(OnePage, new SiteConfig { ThemePaths = ["themes", "brnd"] }).Diagnostics.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Warning);
        problem.Message.ShouldBe("The theme path 'brnd' is not a folder.");
    }

    [Fact]
    public void Reports_a_template_that_is_no_text()
    {
        site.Write("themes/handbook/templates/bad.sbn-html", [0xFF]);
        var theme = Load(OnePage);
        theme.Templates.Keys.ShouldBe(["page"]);
        theme.Diagnostics.Single().RuleId.ShouldBe("HB9001");
    }
}
