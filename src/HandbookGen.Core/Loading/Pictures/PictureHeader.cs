namespace HandbookGen.Loading;

/// <summary>The size of a picture, in pixels of CSS.</summary>
/// <param name="IsRatio">Whether only the ratio counts: a drawing with a <c>viewBox</c> is as wide as its place.</param>
public readonly record struct PictureSize(int Width, int Height, bool IsRatio = false);

/// <summary>What the header of a picture tells; both are null for a kind of picture that is not known.</summary>
/// <param name="Size">As a browser shows it: turned if the header says so.</param>
/// <param name="Problem">Why the size cannot be read: <c>the file ends in its header</c>.</param>
public sealed record PictureHeader(PictureSize? Size, string? Problem)
{
    internal static readonly PictureHeader Unknown = new(null, null);

    internal static PictureHeader Of(long width, long height) =>
        width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new PictureHeader(new PictureSize((int)width, (int)height), null)
            : Unreadable("its header gives no size");

    internal static PictureHeader Unreadable(string problem) => new(null, problem);
}
