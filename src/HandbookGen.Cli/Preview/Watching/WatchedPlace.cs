namespace HandbookGen.Cli.Preview;

/// <summary>An input, or a link below one.</summary>
/// <param name="Path">Full path as the site has it.</param>
/// <param name="RealPath">The same with all links resolved; the system reports changes there.</param>
internal readonly record struct WatchedPlace(string Path, string RealPath)
{
    /// <param name="input">Full path; links that form a loop lead nowhere.</param>
    public static WatchedPlace OfInput(string input) => new(input, Loading.RealPath.Of(input) ?? input);

    public bool IsLink => Path != RealPath;
}
