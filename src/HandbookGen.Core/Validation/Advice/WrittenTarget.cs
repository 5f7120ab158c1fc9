using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Validation;

/// <summary>A target as an author would write it.</summary>
internal static class WrittenTarget
{
    /// <summary>A path from the root, or the whole URL of another site.</summary>
    public static string Of(LinkTarget target) =>
        target.Kind is LinkTargetKind.External or LinkTargetKind.Template
            ? target.Url
            : UrlPath.Encode(target.Url) + target.Query + (target.Fragment is { } fragment ? "#" + fragment : "");
}
