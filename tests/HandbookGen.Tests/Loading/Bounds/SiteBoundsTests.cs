using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class SiteBoundsTests : IDisposable
{
    private const string Secret = "token=hunter2";

    private readonly TempFolder site = new();
    private readonly TempFolder outside = new();

    public SiteBoundsTests()
    {
        site.Write("content/a.md", "a")
            .Write(".env", Secret)
            .Write(".git/config", Secret)
            .Write("output/index.html", Secret)
            .Write("data/people.yml", "people: []")
            .Write("themes/handbook/assets/x.css", "x")
            .Write("statiq.json", "{}")
            .Write("anchors.lock", "")
            .Write("CONTRIBUTING.md", "read me");
        outside.Write("secret", Secret).Write("folder/secret.md", Secret);
    }

    public void Dispose()
    {
        site.Dispose();
        outside.Dispose();
    }

    private LoadedSite Load(params string[] hidden) => SiteLoader.Load(site.Path, new SiteConfig { IncludeHidden = [.. hidden] });

    private static IEnumerable<string> Files(LoadedSite loaded) =>
        loaded.Pages.Select(page => page.InputPath).Concat(loaded.Assets.Select(asset => asset.InputPath)).Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("../.git", "into '.git', whose name begins with a dot")]
    [InlineData("../.git/config", "into '.git', whose name begins with a dot")]
    [InlineData("../.env", "into '.env', whose name begins with a dot")]
    [InlineData("../output", "into the output")]
    [InlineData("../data", "into the data")]
    [InlineData("../data/people.yml", "into the data")]
    [InlineData("../themes/handbook", "into a theme")]
    [InlineData("../statiq.json", "into the settings")]
    [InlineData("../anchors.lock", "into the anchor lock")]
    public void Does_not_follow_a_link_to_what_is_never_published(string target, string where)
    {
        site.Link("content/b", target);

        var loaded = Load();

        Files(loaded).ShouldBe(["a.md"]);
        var diagnostic = loaded.Diagnostics.ShouldHaveSingleItem();
        diagnostic.RuleId.ShouldBe("HB9034");
        diagnostic.Range.File.Value.ShouldBe("content/b");
        diagnostic.Message.ShouldBe($"The link 'content/b' leads to '{target}', {where}, and is not followed.");
    }

    [Fact]
    public void Follows_a_link_to_a_file_beside_the_pages()
    {
        site.Link("content/contributing.md", "../CONTRIBUTING.md");
        var loaded = Load();
        Files(loaded).ShouldBe(["a.md", "contributing.md"]);
        loaded.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Follows_links_between_data_files()
    {
        site.Write("data/teams/all.yml", "teams: []")
            .Link("data/teams.yml", "teams/all.yml")
            .Write("lists/utm.yml")
            .Link("data/utm.yml", "../lists/utm.yml");
        var loaded = Load();
        loaded.Data.Select(file => file.InputPath).ShouldBe(["data/people.yml", "data/teams.yml", "data/teams/all.yml", "data/utm.yml"]);
        loaded.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_out_what_is_special_in_a_folder_that_a_link_leads_to()
    {
        site.Write("more/b.md").Write("more/brand/handbook/assets/y.css").Write("more/.secret/c.md").Link("content/more", "../more");
        var loaded = SiteLoader.Load(site.Path, new SiteConfig { ThemePaths = ["more/brand"] });
        Files(loaded).ShouldBe(["a.md", "more/b.md"]);
        loaded
            .Diagnostics.Select(diagnostic => diagnostic.Message)
            .ShouldBe(["'content/more/brand' is left out: a link leads into a theme."]);
    }

    [Fact]
    public void Lets_in_the_names_with_a_dot_that_a_glob_names_and_no_others()
    {
        site.Write("content/.gitbook/assets/a.png")
            .Write("content/.gitbook/vars.yml")
            .Write("content/.github/x.md")
            .Write(".pictures/b.png")
            .Link("content/b.png", "../.pictures/b.png")
            .Link("content/env", "../.env");
        var loaded = Load(".gitbook/assets", ".pictures/**");
        Files(loaded).ShouldBe([".gitbook/assets/a.png", "a.md", "b.png"]);
        loaded.Hidden.Order(StringComparer.Ordinal).ShouldBe([".gitbook/vars.yml", ".github"]);
        loaded.Diagnostics.Select(diagnostic => diagnostic.Range.File.Value).ShouldBe(["content/env"]);
    }

    [Fact]
    public void Never_lets_in_git()
    {
        site.Write("content/.git/config").Link("content/g", "../.git");
        Files(Load("**", ".git", ".git/**")).ShouldBe(["a.md"]);
    }

    [Theory]
    [InlineData("content", "folder")]
    [InlineData("data", "folder")]
    [InlineData("assets", "folder")]
    [InlineData("anchors.lock", "secret")]
    public void Does_not_read_a_part_of_the_site_that_is_a_link_out_of_it(string part, string target)
    {
        Replace(part, outside[target]);

        var loaded = Load();

        var diagnostic = loaded.Diagnostics.ShouldHaveSingleItem();
        diagnostic.RuleId.ShouldBe("HB9035");
        diagnostic.Severity.ShouldBe(Severity.Error);
        diagnostic.Message.ShouldBe($"'{part}' is not read: the link '{part}' leads to '{outside[target]}', outside the site.");
        loaded.Sources.ShouldAllBe(source => !source.Text.Contains(Secret));
        loaded.AnchorLock?.Text.ShouldBe("");
    }

    [Theory]
    [InlineData("content", ".git")]
    [InlineData("content", "output")]
    [InlineData("content", "data")]
    [InlineData("data", "themes")]
    [InlineData("anchors.lock", ".env")]
    [InlineData("anchors.lock", "statiq.json")]
    public void Does_not_read_a_part_of_the_site_that_is_a_link_to_what_is_never_published(string part, string target)
    {
        Replace(part, target);
        Load().Diagnostics.ShouldHaveSingleItem().RuleId.ShouldBe("HB9035");
    }

    [Fact]
    public void Does_not_read_an_input_folder_whose_name_begins_with_a_dot()
    {
        site.Write(".aws/credentials.md", Secret);
        var config = new SiteConfig { InputPaths = [".aws"] };
        SiteLoader
            .Load(site.Path, config)
            .Diagnostics.Select(d => d.Message)
            .ShouldBe(["'.aws' is not read: it leads into '.aws', whose name begins with a dot."]);
        Files(SiteLoader.Load(site.Path, config with { IncludeHidden = [".aws"] })).ShouldBe(["credentials.md"]);
    }

    [Theory]
    [InlineData("statiq.json")]
    [InlineData("handbookgen-baseline.json")]
    public void Quotes_nothing_of_a_secret_that_a_file_of_the_site_is_a_link_to(string name)
    {
        Replace(name, outside["secret"]);

        var input = SiteInput.Load(site.Path, ConfigOverrides.None, DateTimeOffset.UnixEpoch);

        var diagnostic = input.Config.Diagnostics.ShouldHaveSingleItem();
        diagnostic.RuleId.ShouldBe("HB9035");
        diagnostic.ToString().ShouldNotContain(Secret);
        input.IsBroken.ShouldBeTrue();
    }

    [Fact]
    public void Does_not_copy_a_file_of_a_theme_or_of_its_packages_from_elsewhere()
    {
        site.Link("themes/handbook/assets/key.txt", outside["secret"])
            .Link("themes/handbook/assets/env.txt", "../../../.env")
            .Link("themes/handbook/node_modules/mermaid/LICENSE", outside["secret"])
            .Write("themes/handbook/node_modules/.pnpm/m/mermaid.esm.min.mjs", "x")
            .Link("themes/handbook/node_modules/mermaid/dist/mermaid.esm.min.mjs", "../../.pnpm/m/mermaid.esm.min.mjs");

        var theme = ThemeLoader.Load(site.Path, new SiteConfig(), ShippedThemes.None);

        theme.Assets.Select(asset => asset.InputPath).ShouldBe(["x.css"]);
        theme.Packages.Select(asset => asset.InputPath).ShouldBe(["mermaid/mermaid.esm.min.mjs"]);
        theme.Diagnostics.Select(d => d.RuleId).ShouldBe(["HB9004", "HB9010", "HB9034"], ignoreOrder: true);
    }

    [Fact]
    public void Does_not_read_a_theme_that_is_a_link_out_of_the_site()
    {
        Replace("themes", outside.Path);
        ThemeLoader.Load(site.Path, new SiteConfig(), ShippedThemes.OfProgram).Diagnostics.Select(d => d.RuleId).ShouldBe(["HB9035"]);
    }

    private void Replace(string name, string target)
    {
        if (Directory.Exists(site[name]))
            Directory.Delete(site[name], recursive: true);
        File.Delete(site[name]);
        site.Link(name, target);
    }
}
