using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class ThemeLoaderTests : IDisposable
{
    private readonly TempFolder site = new();
    private readonly TempFolder shipped = new();

    public void Dispose()
    {
        site.Dispose();
        shipped.Dispose();
    }

    private ThemeFiles Load(SiteConfig? config = null) => ThemeLoader.Load(site.Path, config ?? new SiteConfig(), shipped.Path);

    [Fact]
    public void Uses_the_shipped_theme_where_the_site_has_none()
    {
        shipped
            .Write("handbook/templates/page.sbn-html", "shipped")
            .Write("handbook/partials/head.sbn-html", "head")
            .Write("handbook/assets/css/site.css")
            .Write("handbook/README.md")
            .Write("handbook/templates/notes.txt");
        var theme = Load();
        theme.Templates.Keys.ShouldBe(["page"]);
        theme.Templates["page"].Text.ShouldBe("shipped");
        theme.Partials.Keys.ShouldBe(["head"]);
        theme.Assets.Select(a => a.InputPath).ShouldBe(["css/site.css"]);
        theme.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Replaces_file_by_file_in_the_order_of_the_theme_paths()
    {
        shipped.Write("handbook/templates/page.sbn-html", "shipped").Write("handbook/templates/404.sbn-html", "shipped");
        site.Write("themes/handbook/templates/page.sbn-html", "themes")
            .Write("themes/handbook/assets/a.css", "themes")
            .Write("brand/handbook/assets/a.css", "brand")
            .Write("brand/handbook/partials/foot.sbn-html", "brand");
        var theme = Load(new SiteConfig { ThemePaths = ["themes", "brand"] });
        theme.Templates["404"].Text.ShouldBe("shipped");
        theme.Templates["page"].Text.ShouldBe("themes");
        theme.Templates["page"].Path.Value.ShouldBe("themes/handbook/templates/page.sbn-html");
        theme.Partials["foot"].Text.ShouldBe("brand");
        theme.Assets.Single().Path.Value.ShouldBe("brand/handbook/assets/a.css");
    }

    [Fact]
    public void Reports_a_theme_that_is_nowhere_with_the_nearest_name()
    {
        shipped.Write("handbook/templates/page.sbn-html");
        site.Write("themes/plain/templates/page.sbn-html");
        var problem = Load(new SiteConfig { Theme = "handbok" }).Diagnostics.ShouldHaveSingleItem();
        problem.RuleId.ShouldBe("HB9010");
        problem.Severity.ShouldBe(Severity.Error);
        problem.Message.ShouldBe($"The theme 'handbok' has no templates in '../{Path.GetFileName(shipped.Path)}', 'themes'.");
        problem.Help.ShouldBe("Did you mean 'handbook'?");
        Load(new SiteConfig { Theme = "x" }).Diagnostics.Single().Help.ShouldBe("Set 'Theme' to one of these: 'handbook', 'plain'.");
    }

    [Fact]
    public void Reports_a_theme_path_that_was_written_down_and_is_nowhere()
    {
        shipped.Write("handbook/templates/page.sbn-html");
        var problem = Load(new SiteConfig { ThemePaths = ["themes", "brnd"] }).Diagnostics.ShouldHaveSingleItem();
        problem.Severity.ShouldBe(Severity.Warning);
        problem.Message.ShouldBe("The theme path 'brnd' is not a folder.");
    }

    [Fact]
    public void Reports_a_template_that_is_no_text()
    {
        shipped.Write("handbook/templates/page.sbn-html").Write("handbook/templates/bad.sbn-html", [0xFF]);
        var theme = Load();
        theme.Templates.Keys.ShouldBe(["page"]);
        theme.Diagnostics.Single().RuleId.ShouldBe("HB9001");
    }
}
