namespace HandbookGen.Parsing.Html;

/// <summary>The size that an author gave a picture; each is null if there is none. As written: <c>50%</c>.</summary>
/// <param name="Style">The attribute <c>style</c>, which may set a size, too.</param>
internal sealed record TypedSize(string? Width, string? Height, string? Style)
{
    public static TypedSize None { get; } = new(null, null, null);

    /// <param name="valueOf">The value of an attribute of the picture, by its name.</param>
    public static TypedSize Of(Func<string, string?> valueOf) =>
        (valueOf("width"), valueOf("height"), valueOf("style")) is var (width, height, style) && (width ?? height ?? style) is null
            ? None
            : new TypedSize(width, height, style);
}
