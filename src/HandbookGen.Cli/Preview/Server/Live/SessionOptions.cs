using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Preview;

/// <summary>How a session follows its site.</summary>
/// <param name="Root">Full path of the site's root.</param>
/// <param name="Follows">Whether browsers go to the page that was saved last.</param>
/// <param name="EditorUrl">Makes the URL that opens a place in an editor; empty for none.</param>
internal sealed record SessionOptions(string Root, bool Follows, Func<SourceRange, string> EditorUrl);
