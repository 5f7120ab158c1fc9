using System.Collections.Frozen;

namespace HandbookGen.Parsing;

/// <summary>Keys that other programs read. They have no effect here, but they are not typos.</summary>
internal static class ForeignKeys
{
    /// <summary>Keys that other generators, their themes and their plugins read from front matter.</summary>
    public static FrozenSet<string> OfPages { get; } =
        FrozenSet.ToFrozenSet([
            // Hugo: https://gohugo.io/content-management/front-matter/
            "audio",
            "author",
            "authors",
            "categories",
            "headless",
            "images",
            "isCJKLanguage",
            "keywords",
            "lastmod",
            "linktitle",
            "markup",
            "menu",
            "menus",
            "modified",
            "outputs",
            "params",
            "path",
            "pubdate",
            "publishdate",
            "expirydate",
            "resources",
            "series",
            "sitemap",
            "sites",
            "summary",
            "translationKey",
            "unpublishDate",
            "unpublishdate",
            "videos",
            // Docsy: https://www.docsy.dev/docs/content/
            "body_class",
            "exclude_search",
            "hide_feedback",
            "hide_readingtime",
            "hide_summary",
            "icon",
            "manualLink",
            "manualLinkRelref",
            "manualLinkTarget",
            "manualLinkTitle",
            "notoc",
            "sidebar_root_for",
            "sidebar_root_enabled",
            "toc_root",
            // Jekyll: https://jekyllrb.com/docs/front-matter/
            "canonical_url",
            "category",
            "comments",
            "excerpt",
            "excerpt_separator",
            "feed",
            "grand_parent",
            "has_children",
            "has_toc",
            "image",
            "last_modified_at",
            "locale",
            "nav_exclude",
            "nav_order",
            "parent",
            "permalink",
            "published",
            "render_with_liquid",
            "search_exclude",
            "subtitle",
            "tag",
            "toc",
            // Middleman: https://middlemanapp.com/basics/frontmatter/
            "blog",
            "changefreq",
            "data",
            "directory_index",
            "ignored",
            "layout_engine",
            "priority",
            "renderer_options",
            "robots",
            "suppress_header",
            "title_prefix",
            "twitter_card",
            "twitter_description",
            "twitter_title",
        ]);

    /// <summary>Of people: those of GitLab's <c>team.yml</c>.</summary>
    public static FrozenSet<string> OfPeople { get; } = FrozenSet.ToFrozenSet(["github", "type"]);
}
