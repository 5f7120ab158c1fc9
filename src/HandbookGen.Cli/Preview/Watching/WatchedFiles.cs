using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Cli.Preview;

/// <summary>Which files are watched.</summary>
/// <param name="Root">Full path of the site's root. Links are followed to places in it or in an input, and to no others.</param>
/// <param name="Inputs">Full paths of files and folders, whether they exist or not; a folder stands for everything below it.</param>
/// <param name="LeftOut">Full paths of folders that are never watched: the output folder, which may be in an input.</param>
internal sealed record WatchedFiles(string Root, ImmutableArray<string> Inputs, ImmutableArray<string> LeftOut)
{
    /// <summary>The names with a dot that belong to the site.</summary>
    public HiddenNames Hidden { get; init; } = HiddenNames.NoneShown;
}
