namespace HandbookGen.Configuration;

/// <summary>The flavor of Markdown that a page is written in. It decides the page's anchors, which links depend on.</summary>
public enum Dialect
{
    /// <summary>Goldmark with Hugo's settings: <c>## Title {#id}</c>, shortcodes, GFM.</summary>
    Hugo,

    /// <summary>kramdown with its GFM parser, as in Middleman: <c>{: #id}</c> under a heading, <c>{:toc}</c>.</summary>
    Kramdown,

    /// <summary>GitLab Flavored Markdown, as shown in repositories.</summary>
    Gfm,
}

/// <summary>How headings without an id of their own get one in <see cref="Dialect.Hugo"/>.</summary>
public enum HeadingIdType
{
    /// <summary>Hugo's default: <c>Café &amp; Bar</c> becomes <c>café--bar</c>.</summary>
    Github,

    /// <summary>Without accents, and without what is not ASCII then: <c>cafe--bar</c>.</summary>
    GithubAscii,

    /// <summary>As Hugo did before version 0.60: <c>café-bar</c>.</summary>
    Blackfriday,

    /// <summary>They get none, as with <c>autoHeadingID: false</c>.</summary>
    None,
}
