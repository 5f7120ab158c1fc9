using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Validation;

/// <summary>What is said about a file that is not published.</summary>
internal static class ActiveAssetFinding
{
    /// <summary>At a place that links to the file or shows it.</summary>
    public static Finding To(LeftOutAsset file, SourceRange place) =>
        new(place, $"'{file.File.Path}' is left out of the site: {file.Reason}.", Help(file));

    public static string Help(LeftOutAsset file) =>
        (file.File.InputPath.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? "Remove that from the drawing" : "Write a page instead")
        + $", or add '\"{file.File.InputPath}\": \"allow\"' to 'ActiveAssets' if you trust all who may change it.";
}
