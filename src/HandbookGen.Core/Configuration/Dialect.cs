namespace HandbookGen.Configuration;

/// <summary>The program that a page was first written for, and whose anchors it must keep.</summary>
public enum Dialect
{
    /// <summary>Goldmark as Hugo sets it up: <c>## Title {#id}</c>, shortcodes, GFM.</summary>
    Hugo,

    /// <summary>kramdown with the GFM parser, as Middleman used it: <c>{: #id}</c> under a heading, <c>{:toc}</c>.</summary>
    Kramdown,

    /// <summary>GitLab Flavored Markdown as repositories show it.</summary>
    Gfm,
}

/// <summary>Which files are written in which dialect.</summary>
/// <param name="Glob">Matched against the path inside the input folder, e.g. <c>handbook/old/**</c>.</param>
/// <param name="Dialect">What a matching file is parsed as.</param>
public sealed record DialectRule(string Glob, Dialect Dialect);
