using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Parsing;

public class FrontMatterTests
{
    [Theory]
    [InlineData("---\ntitle: A\n---\nBody", "Body")]
    [InlineData("---\r\ntitle: A\r\n---\r\nBody", "Body")]
    [InlineData("---  \ntitle: A\n---\t\nBody", "Body")]
    [InlineData("\n \n---\ntitle: A\n---\nBody", "Body")]
    [InlineData("---\ntitle: A\n---", "")]
    [InlineData("---\ntitle: A\ntext: |\n  ---\n  no end\n---\nBody\n---\n", "Body\n---\n")]
    [InlineData("---\ntitle: A\n----\nx: y\n", null)]
    public void The_body_begins_below_the_closing_line(string page, string? body)
    {
        if (body is null)
        {
            FrontMatterSpan.FindEnd(page).Fence.ShouldBe(FrontMatterFence.Unclosed);
            return;
        }

        var frontMatter = Read(page);
        frontMatter.Title!.Value.ShouldBe("A");
        page[frontMatter.BodyStart..].ShouldBe(body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Title\n\n---\n\nText\n\n---\n")]
    [InlineData(" ---\ntitle: A\n---\n")]
    [InlineData("{ \"title\": \"A\" }")]
    [InlineData("----\ntitle: A\n----\n")]
    public void A_page_needs_no_front_matter(string page)
    {
        var frontMatter = Read(page);

        frontMatter.Title.ShouldBeNull();
        frontMatter.BodyStart.ShouldBe(0);
        frontMatter.Range.ShouldBe(SourceRange.StartOf(new SitePath("content/page.md")));
        frontMatter.Kind.ShouldBe(PageType.Article);
    }

    [Theory]
    [InlineData("---\n---\nBody")]
    [InlineData("---\n# nothing yet\n\n---\nBody")]
    public void Front_matter_may_be_empty(string page)
    {
        var frontMatter = Read(page);

        frontMatter.Map.Entries.ShouldBeEmpty();
        page[frontMatter.BodyStart..].ShouldBe("Body");
    }

    [Theory]
    [InlineData("HB9003", "{|---|}\ntitle: A\n\n# Heading\n", "The front matter is never closed.")]
    [InlineData("HB9003", "{|---|}", "The front matter is never closed.")]
    [InlineData("HB9002", "{|+++|}\ntitle = \"A\"\n+++\nBody", "TOML front matter is not supported.")]
    [InlineData("HB9002", "---\n{|- a\n- b|}\n---\n", "The front matter is a list.")]
    [InlineData("HB9002", "---\n# c\n{|just a text|}\n---\n", "The line 'just a text' has no key.")]
    [InlineData("HB9002", "---\ntitle{|:|}Hello\n---\n", "A space is missing after 'title:'.")]
    [InlineData(
        "HB9002",
        "---\r\ntitle: é😀\r\ndri: {|@ann|}\r\n---\r\n",
        "The value '@ann' begins with '@', which has a special meaning in YAML."
    )]
    public void What_cannot_be_read_is_an_error_and_a_page_without_keys(string id, string marked, string message)
    {
        var (source, mark) = MarkedText.Of(marked);

        var (frontMatter, diagnostics) = FrontMatterReader.Read(source, []);

        var diagnostic = diagnostics.ShouldHaveSingleItem();
        (diagnostic.RuleId, diagnostic.Range, diagnostic.Message).ShouldBe((id, mark, message));
        diagnostic.Severity.ShouldBe(Severity.Error);
        frontMatter.Map.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void The_body_of_an_unclosed_block_begins_at_the_first_blank_line()
    {
        var page = "---\ntitle: A\n\n# Heading\n";

        page[FrontMatterSpan.FindEnd(page).BodyStart..].ShouldBe("\n# Heading\n");
    }

    [Fact]
    public void Every_key_has_its_field()
    {
        var page = """
            ---
            title: "Integrated Marketing"
            description: About it
            linkTitle: IM
            url: /im/
            slug: im
            aliases: [/old/, /older/]
            redirect_from: /oldest/
            redirect_to: https://example.com/
            layout: handbook-page-toc
            type: docs
            draft: true
            weight: -20
            toc_hide: true
            no_list: true
            simple_list: true
            dri: Ann Example
            owner: ["@bob"]
            twitter_image: /images/x.png
            twitter_site: '@gitlab'
            twitter_creator: '@gitlab'
            twitter_image_alt: A card
            canonical_path: /im/
            noindex: true
            tags: [a, b]
            status: ongoing
            authors: ["@ann", "@bob"]
            build: {list: never}
            ---
            Body
            """;

        var frontMatter = Read(page);

        frontMatter.Title!.Value.ShouldBe("Integrated Marketing");
        frontMatter.Description.ShouldBe("About it");
        frontMatter.LinkTitle.ShouldBe("IM");
        frontMatter.Url!.Value.ShouldBe("/im/");
        frontMatter.Slug!.Value.ShouldBe("im");
        frontMatter.Aliases.Select(alias => alias.Value).ShouldBe(["/old/", "/older/"]);
        frontMatter.RedirectFrom.Single().Value.ShouldBe("/oldest/");
        frontMatter.RedirectTo!.Value.ShouldBe("https://example.com/");
        frontMatter.Layout.ShouldBe(PageLayout.OldPage);
        frontMatter.Type!.Value.ShouldBe("docs");
        frontMatter.Kind.ShouldBe(PageType.Article);
        new[] { frontMatter.Draft, frontMatter.TocHide, frontMatter.NoList, frontMatter.SimpleList, frontMatter.NoIndex }.ShouldAllBe(
            flag => flag
        );
        frontMatter.Weight.ShouldBe(-20);
        frontMatter.Dri.Select(dri => dri.Value).ShouldBe(["Ann Example", "@bob"]);
        frontMatter.TwitterImage.ShouldBe("/images/x.png");
        frontMatter.TwitterSite.ShouldBe("@gitlab");
        frontMatter.TwitterCreator.ShouldBe("@gitlab");
        frontMatter.TwitterImageAlt.ShouldBe("A card");
        frontMatter.CanonicalPath!.Value.ShouldBe("/im/");
        frontMatter.Tags.ShouldBe(["a", "b"]);
        frontMatter.Problems.ShouldBeEmpty();
        MarkedText.Cut(MarkedText.File(page), frontMatter.Aliases[1].Range).ShouldBe("/older/");
        MarkedText.Cut(MarkedText.File(page), frontMatter.Range).ShouldBe(page[..^5]);
    }

    [Theory]
    [InlineData("campaign", PageType.Campaign)]
    [InlineData("team", PageType.Team)]
    [InlineData("job-family", PageType.JobFamily)]
    [InlineData("docs", PageType.Article)]
    public void The_type_chooses_the_record(string type, PageType kind) => Read($"---\ntype: {type}\n---\n").Kind.ShouldBe(kind);

    [Theory]
    [InlineData("---\nweight: {|heavy|}\n---\n", "'weight' is 'heavy'; expected a number.", null)]
    [InlineData("---\n{|decription|}: A\n---\n", "Unknown key 'decription'.", "Did you mean 'description'?")]
    [InlineData("---\n{|Title|}: A\n---\n", "Unknown key 'Title'.", "Did you mean 'title'?")]
    public void A_wrong_value_or_key_is_a_problem(string marked, string message, string? help)
    {
        var (source, mark) = MarkedText.Of(marked);

        var (frontMatter, diagnostics) = FrontMatterReader.Read(source, []);

        diagnostics.ShouldBeEmpty();
        (frontMatter.Problems.ShouldHaveSingleItem() with { Fix = null, IsUnknownKey = false }).ShouldBe(new Problem(mark, message, help));
    }

    [Fact]
    public void A_page_inherits_what_it_does_not_set_and_the_nearest_folder_wins()
    {
        var (metadata, diagnostics) = DirectoryMetadata.Read(
            [
                Folder("_directory.yml", "type: team\nlayout: far\nweight: 1"),
                Folder("handbook/campaigns/_directory.yml", "type: campaign\nlayout: near"),
                Folder("other/_directory.yml", "draft: true"),
            ],
            []
        );
        diagnostics.ShouldBeEmpty();
        var page = MarkedText.File("---\ntitle: A\nlayout: home\n---\n");

        var (frontMatter, _) = FrontMatterReader.Read(page, metadata.For("handbook/campaigns/x/a.md"));

        frontMatter.Kind.ShouldBe(PageType.Campaign);
        frontMatter.Layout.ShouldBe(PageLayout.Home);
        frontMatter.Weight.ShouldBe(1);
        frontMatter.Draft.ShouldBeFalse();
        frontMatter.Type!.Range.File.Value.ShouldBe("content/handbook/campaigns/_directory.yml");
    }

    [Fact]
    public void A_page_without_front_matter_inherits_too()
    {
        var (metadata, _) = DirectoryMetadata.Read([Folder("a/_directory.yml", "type: campaign")], []);

        FrontMatterReader.Read(MarkedText.File("Body"), metadata.For("a/x.md")).FrontMatter.Kind.ShouldBe(PageType.Campaign);
        metadata.For("b/x.md").ShouldBeEmpty();
        metadata.For("x.md").ShouldBeEmpty();
    }

    [Fact]
    public void Folder_metadata_is_a_map()
    {
        var (metadata, diagnostics) = DirectoryMetadata.Read([Folder("a/_directory.yml", "- x"), Folder("b/_directory.yml", "")], []);

        metadata.ByFolder.ShouldBeEmpty();
        diagnostics.ShouldHaveSingleItem().Message.ShouldBe("The metadata of the folder is not a map of keys and values.");
    }

    private static ContentFile Folder(string inputPath, string yaml) =>
        new(new SourceFile(new SitePath("content/" + inputPath), yaml), inputPath);

    private static FrontMatter Read(string page)
    {
        var (frontMatter, diagnostics) = FrontMatterReader.Read(MarkedText.File(page), ImmutableArray<YamlMap>.Empty);
        diagnostics.ShouldBeEmpty();
        return frontMatter;
    }
}
