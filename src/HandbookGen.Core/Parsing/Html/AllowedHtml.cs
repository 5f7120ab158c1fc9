using System.Collections.Frozen;

namespace HandbookGen.Parsing.Html;

/// <summary>
/// The raw HTML that authors may use. These are allow lists of what is known to be harmless, so new browser features stay out until
/// somebody has reviewed them.
/// </summary>
internal static class AllowedHtml
{
    private static readonly FrozenSet<string> Elements = Names(
        """
        a abbr acronym address area article aside audio b bdi bdo big blockquote br button caption center cite code col colgroup
        data dd del details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i
        img input ins kbd label legend li map mark menu meter nav nobr ol p picture pre progress q rb rp rt rtc ruby s samp section
        small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr
        """
    );

    private static readonly FrozenSet<string> Shapes = Names(
        """
        svg circle clippath defs ellipse g line lineargradient path polygon polyline radialgradient rect stop text tspan
        """
    );

    private static readonly FrozenSet<string> RefusedElements = Names(
        """
        animate animatemotion animatetransform annotation-xml applet base basefont bgsound body canvas datalist desc dialog embed
        feimage filter foreignobject frame frameset head html image isindex keygen link main marquee math menuitem meta object
        optgroup option output param portal search select set slot style switch symbol template use
        """
    );

    // No scripts, no URLs, nothing that takes part in forms or refers to elements of the theme.
    private static readonly FrozenSet<string> Attributes = Names(
        """
        abbr align allow allowfullscreen alt autoplay bgcolor border cellpadding cellspacing checked class clear color cols colspan
        controls coords datetime decoding default dir disabled download face for frameborder headers height hidden high hreflang id
        ismap kind label lang loading loop low marginheight marginwidth max media min muted open optimum placeholder playsinline preload
        readonly referrerpolicy rel reversed role rows rowspan sandbox scope scrolling shape size sizes span srclang start style summary
        tabindex target title translate type usemap valign value webkitallowfullscreen width wrap
        clip-path clip-rule cx cy d fill fill-opacity fill-rule focusable font-family font-size font-weight fx fy gradienttransform
        gradientunits offset opacity points preserveaspectratio r rx ry stop-color stop-opacity stroke stroke-dasharray
        stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform version viewbox x x1 x2
        xmlns y y1 y2
        """
    );

    /// <summary>Whether the element is written to the page.</summary>
    /// <param name="name">In lower case.</param>
    public static bool HasElement(string name) => Elements.Contains(name) || Shapes.Contains(name);

    /// <summary>Whether the element belongs to SVG.</summary>
    /// <param name="name">In lower case.</param>
    public static bool IsShape(string name) => Shapes.Contains(name);

    /// <summary>Whether an HTML element of this name is removed. Other names are placeholders, such as <c>&lt;username></c>.</summary>
    /// <param name="name">In lower case.</param>
    public static bool Refuses(string name) => RefusedElements.Contains(name) || HtmlScanner.IsRawText(name);

    /// <summary>Whether the attribute may have any value on any element.</summary>
    /// <param name="name">In lower case.</param>
    public static bool HasAttribute(string name) =>
        Attributes.Contains(name) || ((IsNamed(name, "aria-") || IsNamed(name, "data-")) && name != "data-page-body");

    /// <summary>Whether the attribute holds a URL, which needs a check.</summary>
    /// <param name="name">In lower case.</param>
    public static bool IsAddress(string name) => name is "href" or "src" or "poster" or "cite";

    private static FrozenSet<string> Names(string words) =>
        words.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet();

    // Only plain characters: the name is written to the page as is.
    private static bool IsNamed(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
