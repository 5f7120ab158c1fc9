using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Configuration;

namespace HandbookGen.Parsing.Html;

/// <summary>Decides what of a raw tag is left out of a page. The page and the rules about it ask the same questions.</summary>
internal static class HtmlFilter
{
    // Instructions to other generators, and what browsers have forgotten: nobody misses them.
    private static readonly FrozenSet<string> WithoutEffect = FrozenSet.ToFrozenSet([
        "allownetworking",
        "allowscriptaccess",
        "markdown",
        "mozallowfullscreen",
        "msallowfullscreen",
        "oallowfullscreen",
        "seamless",
    ]);

    /// <summary>Whether the element is left out, although it is no placeholder such as <c>&lt;username></c>.</summary>
    public static bool LeavesOut(HtmlTag tag, PageStyles styles) =>
        AllowedHtml.Refuses(tag.Name) && tag.Name != "iframe" && !(tag.Name == "style" && styles == PageStyles.Allow);

    /// <summary>
    /// The attributes that are left out, or lose a part, for reasons other than the URL of a link; in source order. Those without any
    /// effect are not among them.
    /// </summary>
    public static ImmutableArray<HtmlAttribute> LeftOut(HtmlTag tag)
    {
        if (tag.IsClosing || tag.Attributes.IsEmpty)
            return [];
        ImmutableArray<HtmlAttribute>.Builder? leftOut = null;
        foreach (var attribute in tag.Attributes)
        {
            if (IsSpoilt(attribute.Name, attribute.Value) || (!Keeps(tag, attribute) && !WithoutEffect.Contains(attribute.Name)))
                (leftOut ??= ImmutableArray.CreateBuilder<HtmlAttribute>()).Add(attribute);
        }

        return leftOut?.ToImmutable() ?? [];
    }

    /// <summary>
    /// Whether an attribute in a Markdown list is left out or loses a part, unless it is one of those without any effect.
    /// </summary>
    /// <param name="name">In lower case.</param>
    public static bool LeavesOut(string name, string value) =>
        IsSpoilt(name, value) || (!AllowedHtml.HasAttribute(name) && !WithoutEffect.Contains(name));

    /// <summary>Whether the attribute may be on the page; a URL needs another check.</summary>
    public static bool Keeps(HtmlTag tag, HtmlAttribute attribute) =>
        AllowedHtml.HasAttribute(attribute.Name)
        || AllowedHtml.IsAddress(attribute.Name)
        || (attribute.Name == "name" && tag.Name == "a")
        || IsSourceSet(tag, attribute);

    /// <summary>Whether the attribute lists the files of a picture, each of which needs a check.</summary>
    public static bool IsSourceSet(HtmlTag tag, HtmlAttribute attribute) => attribute.Name == "srcset" && tag.Name is ("img" or "source");

    /// <summary>The value of an attribute that styles its element, without what it would load from other hosts; null for others.</summary>
    /// <param name="name">In lower case.</param>
    public static string? StyleOf(string name, string value) =>
        name is "style" or "fill" or "stroke" or "clip-path" ? StyleUrls.WithoutForeign(value) : null;

    private static bool IsSpoilt(string name, string value) => StyleOf(name, value) is { } style && style != value;
}
