namespace HandbookGen.Configuration.Types;

/// <summary>The types of the settings in <see cref="SettingCatalog"/>.</summary>
internal static class SettingTypes
{
    public static readonly FlagType Flag = new();

    public static readonly LevelType Level = new();

    public static readonly SizeType Size = new();

    public static readonly CountType Count = new();

    public static readonly DateType Date = new();

    public static readonly ChoiceByGlobType<Dialect> Dialects = new(
        "an object of globs and dialects",
        "{ \"handbook/old/**\": \"kramdown\" }",
        "handbook/old/**=kramdown"
    );

    public static readonly AnalyzersType Analyzers = new();

    public static readonly ParamsType Params = new();

    public static readonly TextType Text = new("a text", "\"Handbook\"", "Handbook");

    public static readonly TextType FilePath = new("a path", "\"public\"", "public") { FindFault = PathFault };

    public static readonly ListType Paths = new(
        FilePath,
        "a list of paths",
        "[\"content\", \"more/content\"]",
        "content,more/content",
        MayBeEmpty: false
    );

    public static readonly ListType Themes = Paths with { Example = "[\"themes\"]", OptionExample = "themes" };

    public static readonly ListType Globs = new(FilePath, "a list of globs", "[\"drafts/**\"]", "drafts/**", MayBeEmpty: true);

    public static readonly ListType Hidden = Globs with { Example = "[\".gitbook/assets\"]", OptionExample = ".gitbook/assets" };

    public static readonly ListType Comments = new(
        new TextType("the text of a comment", "\"KEEP THIS ANCHOR\"", "KEEP THIS ANCHOR") { FindFault = CommentFault },
        "a list of comments",
        "[\"KEEP THIS ANCHOR\"]",
        "KEEP THIS ANCHOR",
        MayBeEmpty: true
    );

    public static readonly TextType Host = new("a host name", "\"handbook.example.com\"", "handbook.example.com") { FindFault = HostFault };

    public static readonly TextType LinkRoot = new("a path below the host", "\"/docs\"", "/docs")
    {
        FindFault = LinkRootFault,
        Normalize = ToLinkRoot,
    };

    public static readonly TextType EditUrl = new(
        "a URL that contains '{path}'",
        "\"https://gitlab.com/x/y/-/edit/main/{path}\"",
        "https://gitlab.com/x/y/-/edit/main/{path}"
    )
    {
        FindFault = EditUrlFault,
    };

    public static readonly TextType Language = new("a language tag", "\"en\"", "en") { FindFault = LanguageFault };

    public static readonly SchemePairType Picture = new(
        "a path, or an object with 'light' and 'dark'",
        "{ \"light\": \"/images/logo.svg\", \"dark\": \"/images/logo-dark.svg\" }",
        "/images/logo.svg"
    );

    public static readonly SchemePairType Color = new("a color, or an object with 'light' and 'dark'", "\"#0b5cad\"", "#0b5cad");

    public static readonly PlacedTextType SiteFile = new("the path of a file", "\"/images/icon.svg\"", "/images/icon.svg");

    public static readonly PlacedTextType Sentence = new(
        "a text",
        "\"The **new** travel policy applies from May.\"",
        "The new travel policy applies from May."
    );

    public static readonly PlacedTextType Html = new(
        "HTML for the head of every page",
        "\"<meta name='robots' content='noai'>\"",
        "<meta name='robots' content='noai'>"
    );

    public static readonly AnalyticsType VisitScript = new();

    public static readonly ChoiceByGlobType<ActiveAsset> ActiveAssets = new(
        "an object of globs and 'refuse' or 'allow'",
        "{ \"downloads/*.html\": \"allow\" }",
        "downloads/*.html=allow"
    );

    public static readonly ChoiceType<RawHtmlReport> RawHtml = new("'quiet', 'report' or 'refuse'", "\"quiet\"", "quiet");

    public static readonly ChoiceType<PageStyles> StylesInPages = new("'refuse' or 'allow'", "\"allow\"", "allow");

    public static readonly ChoiceType<HeadingIdType> HeadingIds = new(
        "'github', 'github-ascii', 'blackfriday' or 'none'",
        "\"blackfriday\"",
        "blackfriday"
    );

    public static readonly ListType Hosts = new(
        Host with
        {
            FindFault = ListedHostFault,
            Normalize = text => text.ToLowerInvariant(),
        },
        "a list of host names",
        "[\"video.example.com\"]",
        "video.example.com",
        MayBeEmpty: true
    );

    public static readonly ListType Schemes = new(
        new TextType("a URL scheme", "\"slack\"", "slack") { FindFault = SchemeFault, Normalize = text => text.ToLowerInvariant() },
        "a list of URL schemes",
        "[\"http\", \"https\", \"mailto\", \"slack\"]",
        "http,https,mailto,slack",
        MayBeEmpty: false
    );

    private static TextFault? PathFault(string key, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new TextFault($"'{key}' has an empty path.", "Remove it, or write a path relative to the root.");
        return text.Contains('\0') ? new TextFault($"'{key}' has a path with a NUL character.", "Remove it.") : null;
    }

    private static TextFault? CommentFault(string key, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new TextFault($"'{key}' has an empty comment.", "Remove it, or write the text of the comment.");
        return text.Contains("--", StringComparison.Ordinal)
            ? new TextFault(
                $"'{text}' contains '--', which is not allowed in an HTML comment.",
                "Write only the text between '<!--' and '-->'."
            )
            : null;
    }

    // Empty is the default and means none. A port is allowed, for sites on a developer's machine.
    private static TextFault? HostFault(string key, string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            var rest = text[(scheme + 3)..].Split('/', 2);
            var path = rest is [_, { Length: > 0 } more] ? $" and '/{more}' in 'LinkRoot'" : "";
            return new TextFault(
                $"'{text}' is not a host name: it begins with '{text[..(scheme + 3)]}'.",
                $"Write '{rest[0]}'{path}; 'LinksUseHttps' chooses the scheme."
            );
        }

        if (text.Contains('/'))
            return new TextFault(
                $"'{text}' is not a host name: it has a path.",
                $"Write '{text.Split('/')[0]}', and the path in 'LinkRoot'."
            );
        return text.Length == 0 || IsHost(text) ? null : new TextFault($"'{text}' is not a host name.");
    }

    private static TextFault? ListedHostFault(string key, string text)
    {
        if (text.Length == 0)
            return new TextFault($"'{key}' has an empty host name.");
        return HostFault(key, text) is { } fault ? fault with { Help = "Write only the host, such as 'video.example.com'." } : null;
    }

    private static bool IsHost(string text)
    {
        var parts = text.Split(':', 2);
        return Uri.CheckHostName(parts[0]) is UriHostNameType.Dns or UriHostNameType.IPv4
            && (parts.Length == 1 || (parts[1].Length is > 0 and < 6 && parts[1].All(char.IsAsciiDigit)));
    }

    private static TextFault? SchemeFault(string key, string text)
    {
        if (text.ToLowerInvariant() is "javascript" or "vbscript" or "data" or "blob" or "filesystem")
            return new TextFault($"'{text}' URLs would run code in the reader's browser.", "Remove it.");
        return text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? null
            : new TextFault($"'{text}' is not a URL scheme.", "Write it without the colon, such as 'mailto'.");
    }

    private static TextFault? LinkRootFault(string key, string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return new TextFault(
                $"'{text}' is not a path: it has a host.",
                "Write the host in 'Host', and only the path here, such as '/docs'."
            );
        if (text.Any(c => c is '?' or '#' or '\\' or '"' or '<' or '>' || char.IsWhiteSpace(c) || char.IsControl(c)))
            return new TextFault($"'{text}' contains a character that is not allowed in a link.");
        return text.Split('/').Any(segment => segment is "." or "..") ? new TextFault($"'{text}' has '.' or '..' as a folder.") : null;
    }

    private static string ToLinkRoot(string text) =>
        string.Concat(text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => "/" + segment));

    private static TextFault? EditUrlFault(string key, string text)
    {
        if (text.Length == 0)
            return null;
        if (!text.StartsWith("https://", StringComparison.Ordinal) && !text.StartsWith("http://", StringComparison.Ordinal))
            return new TextFault($"'{text}' is not an 'http' or 'https' URL.");
        return text.Contains("{path}", StringComparison.Ordinal)
            ? null
            : new TextFault($"'{text}' is the same for every page.", "Add '{path}' where the page's path belongs.");
    }

    // Checks the form of BCP 47, not whether the language exists.
    private static TextFault? LanguageFault(string key, string text)
    {
        var subtags = text.Split('-');
        return
            subtags[0].Length > 1
            && subtags[0].All(char.IsAsciiLetter)
            && subtags.All(subtag => subtag.Length is > 0 and < 9 && subtag.All(char.IsAsciiLetterOrDigit))
            ? null
            : new TextFault($"'{text}' is not a language tag.");
    }
}
