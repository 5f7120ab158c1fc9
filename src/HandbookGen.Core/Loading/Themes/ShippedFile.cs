using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>A file of a theme that comes with the program.</summary>
/// <param name="theme">The name of the theme: <c>handbook</c>.</param>
/// <param name="path">Inside the theme: <c>assets/handbook.css</c>.</param>
/// <param name="read">Reads its bytes; called once, when they are first asked for.</param>
public sealed class ShippedFile(string theme, string path, Func<byte[]> read)
{
    /// <summary>The folder of all themes, in the program and by default in a site.</summary>
    public const string Folder = "themes/";

    private readonly Lazy<byte[]> bytes = new(read);
    private readonly Lazy<ReadText> text = new(() => Utf8Text.Decode(NameOf(theme, path), read()));

    public string Theme => theme;

    public string Path => path;

    /// <summary>Its name in diagnostics: where a site would have the file that replaces it.</summary>
    public SitePath SitePath => NameOf(theme, path);

    public ReadOnlyMemory<byte> Bytes => bytes.Value;

    /// <summary>Its text; always the same object, so that nothing is compiled again because of it.</summary>
    internal ReadText Text => text.Value;

    private static SitePath NameOf(string theme, string path) => new($"{Folder}{theme}/{path}");
}
