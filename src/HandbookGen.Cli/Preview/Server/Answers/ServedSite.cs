namespace HandbookGen.Cli.Preview;

/// <summary>A site that is served: of a workspace, or a folder.</summary>
/// <param name="LinkRoot">The path of the site on its host: <c>/docs</c>; empty for the root.</param>
/// <param name="At">The file at a path of the output folder; null for none.</param>
/// <param name="Rules">Those of the host.</param>
internal sealed record ServedSite(string LinkRoot, Func<string, ServedFile?> At, HostRules Rules);
