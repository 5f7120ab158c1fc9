using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Configuration;

public sealed class ConfigReaderTests
{
    private static readonly ImmutableArray<string> Rules = ["HB1001", "broken-link", "HB1002", "broken-anchor"];

    [Fact]
    public void Uses_the_defaults_without_a_file()
    {
        var result = Read(null, ConfigOverrides.None);

        result.Diagnostics.ShouldBeEmpty();
        result.Config.InputPaths.ShouldBe(["content"]);
        result.Config.OutputPath.ShouldBe("output");
        result.Config.FailureLogLevel.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Reads_every_setting()
    {
        var config = Config(
            """
            {
              "$schema": "statiq.schema.json",
              "InputPaths": ["docs", "shared"], "OutputPath": "public", "ExcludedPaths": ["drafts/**"],
              "ThemePaths": ["themes", "brand"], "Theme": "plain", "SiteTitle": "Docs", "SiteDescription": "All we know.",
              "Language": "pt-BR", "EditUrl": "https://example.com/{path}", "Host": "docs.example.com", "LinksUseHttps": false,
              "LinkRoot": "/docs", "LinkRelative": true, "GenerateSitemap": false,
              "Dialects": { "old/**": "kramdown", "**": "gfm" }, "Analyzers": ["All=Warning", "HB1001=none"],
              "FailureLogLevel": "Information",
            }
            """
        );

        config.InputPaths.ShouldBe(["docs", "shared"]);
        config.OutputPath.ShouldBe("public");
        config.ExcludedPaths.ShouldBe(["drafts/**"]);
        config.ThemePaths.ShouldBe(["themes", "brand"]);
        config.Theme.ShouldBe("plain");
        config.SiteTitle.ShouldBe("Docs");
        config.SiteDescription.ShouldBe("All we know.");
        config.Language.ShouldBe("pt-BR");
        config.EditUrl.ShouldBe("https://example.com/{path}");
        config.Origin.ShouldBe("http://docs.example.com");
        config.LinkRoot.ShouldBe("/docs");
        config.LinkRelative.ShouldBeTrue();
        config.GenerateSitemap.ShouldBeFalse();
        config.Dialects.ShouldBe([new("old/**", Dialect.Kramdown), new("**", Dialect.Gfm)]);
        config.Analyzers.ShouldBe(
            new Dictionary<string, Severity> { ["All"] = Severity.Warning, ["HB1001"] = Severity.None },
            ignoreOrder: true
        );
        config.FailureLogLevel.ShouldBe(Severity.Information);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("docs", "/docs")]
    [InlineData("/docs/", "/docs")]
    [InlineData("//a///b/", "/a/b")]
    public void Writes_the_link_root_in_one_way(string written, string expected) =>
        Config($$"""{ "LinkRoot": "{{written}}" }""").LinkRoot.ShouldBe(expected);

    [Theory]
    [InlineData("/a?b")]
    [InlineData("/a#b")]
    [InlineData("/a b")]
    [InlineData("/a/../b")]
    [InlineData("https://example.com/docs")]
    [InlineData("/a\\u0000b")]
    [InlineData("a\\\\b")]
    public void Refuses_a_link_root_that_no_link_can_hold(string written) =>
        Errors($$"""{ "LinkRoot": "{{written}}" }""").ShouldHaveSingleItem().RuleId.ShouldBe("HB9021");

    [Theory]
    [InlineData("")]
    [InlineData("example.com")]
    [InlineData("localhost:5080")]
    [InlineData("192.0.2.1")]
    public void Takes_a_bare_host(string host) => Config($$"""{ "Host": "{{host}}" }""").Host.ShouldBe(host);

    [Theory]
    [InlineData("http://example.com")]
    [InlineData("example.com/docs")]
    [InlineData("example.com:port")]
    [InlineData("exa mple.com")]
    public void Refuses_what_is_more_than_a_host(string host) =>
        Errors($$"""{ "Host": "{{host}}" }""").ShouldHaveSingleItem().Range.Column.ShouldBe(11);

    [Theory]
    [InlineData("OutputPath", "\"\"")]
    [InlineData("OutputPath", "\"out\\u0000put\"")]
    [InlineData("Theme", "\" \"")]
    [InlineData("InputPaths", "[]")]
    [InlineData("InputPaths", "[\"\"]")]
    [InlineData("EditUrl", "\"javascript:{path}\"")]
    [InlineData("Language", "\"e\"")]
    public void Refuses_a_value_that_cannot_be_used(string key, string value) =>
        Errors($$"""{ "{{key}}": {{value}} }""").ShouldHaveSingleItem().RuleId.ShouldBe("HB9021");

    [Fact]
    public void Points_at_the_value_after_characters_of_any_length()
    {
        var error = Errors("{ \"SiteTitle\": \"Größe 日本 🎉\", \"Theme\": 12 }").ShouldHaveSingleItem();

        error.Range.ShouldBe(new SourceRange(new SitePath("statiq.json"), 1, 40, 1, 42));
    }

    [Theory]
    [InlineData("{\r\n  \"Colour\": 1\r\n}", 2, 3, 11)]
    [InlineData("{ /* é */ \"Colour\" : 1 }", 1, 11, 19)]
    [InlineData("{ \"Col\\u006fur\": 1 }", 1, 3, 16)]
    public void Points_at_the_key_with_its_quotes(string json, int line, int column, int endColumn)
    {
        var error = Errors(json).ShouldHaveSingleItem();

        error.RuleId.ShouldBe("HB9020");
        error.Range.ShouldBe(new SourceRange(new SitePath("statiq.json"), line, column, line, endColumn));
    }

    [Fact]
    public void Keeps_the_other_values_when_one_is_wrong()
    {
        var result = Read("""{ "SiteTitle": 1, "Theme": "plain" }""", ConfigOverrides.None);

        result.Config.SiteTitle.ShouldBe("Handbook");
        result.Config.Theme.ShouldBe("plain");
        result.Diagnostics.ShouldHaveSingleItem();
    }

    [Fact]
    public void Reports_brackets_without_end_instead_of_following_them() =>
        Errors("{ \"InputPaths\": " + new string('[', 100_000)).ShouldHaveSingleItem().Message.ShouldContain("64");

    [Fact]
    public void Lets_options_win_over_the_file_and_dedicated_options_over_settings()
    {
        var overrides = new ConfigOverrides
        {
            Settings = ["OutputPath=b", "InputPaths=x, y", "SiteTitle=A = B", "LinkRelative=true", "ExcludedPaths="],
            OutputPath = "c",
        };

        var result = Read("""{ "OutputPath": "a", "ExcludedPaths": ["z"], "Theme": "plain" }""", overrides);

        result.Diagnostics.ShouldBeEmpty();
        result.Config.OutputPath.ShouldBe("c");
        result.Config.InputPaths.ShouldBe(["x", "y"]);
        result.Config.ExcludedPaths.ShouldBeEmpty();
        result.Config.SiteTitle.ShouldBe("A = B");
        result.Config.LinkRelative.ShouldBeTrue();
        result.Config.Theme.ShouldBe("plain");
    }

    [Fact]
    public void Reads_dialects_from_an_option() =>
        Read(null, new ConfigOverrides { Settings = ["Dialects=a=b/**=kramdown,c/**=gfm"] })
            .Config.Dialects.ShouldBe([new("a=b/**", Dialect.Kramdown), new("c/**", Dialect.Gfm)]);

    [Fact]
    public void Adds_the_levels_of_options_to_those_of_the_file()
    {
        var result = Read(
            """{ "Analyzers": ["HB1001=Error", "HB1002=Error"] }""",
            new ConfigOverrides { Analyzers = ["HB1002=None", "All=Warning"] }
        );

        result.Config.Analyzers.ShouldBe(
            new Dictionary<string, Severity>
            {
                ["HB1001"] = Severity.Error,
                ["HB1002"] = Severity.None,
                ["All"] = Severity.Warning,
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public void Points_into_the_text_of_an_option()
    {
        var error = Read(null, new ConfigOverrides { Settings = ["Analyzers=HB1001=Error, HB1001=Eror"] })
            .Diagnostics.ShouldHaveSingleItem();

        error.Range.ShouldBe(new SourceRange(new SitePath("-s"), 1, 25, 1, 36));
    }

    [Fact]
    public void Knows_rules_by_identifier_and_by_name()
    {
        var result = Read(
            """{ "Analyzers": ["HB1001=None", "broken-anchor=None", "All=Error", "brokn-link=Error"] }""",
            ConfigOverrides.None
        );

        var error = result.Diagnostics.ShouldHaveSingleItem();
        error.Message.ShouldBe("Unknown rule 'brokn-link'.");
        error.Help.ShouldBe("Did you mean 'broken-link'?");
    }

    private static SiteConfig Config(string json)
    {
        var result = Read(json, ConfigOverrides.None);
        result.Diagnostics.ShouldBeEmpty();
        return result.Config;
    }

    private static ImmutableArray<Diagnostic> Errors(string json) => Read(json, ConfigOverrides.None).Diagnostics;

    private static ConfigResult Read(string? json, ConfigOverrides overrides) =>
        ConfigReader.Read(json is null ? null : new SourceFile(new SitePath("statiq.json"), json), overrides, Rules);
}
