using System.Collections.Immutable;
using System.Reflection;

namespace HandbookGen.Loading;

/// <summary>The themes that come with the program. They are part of it: it needs no folder, and extracts nothing.</summary>
/// <param name="files">In no particular order.</param>
public sealed class ShippedThemes(ImmutableArray<ShippedFile> files)
{
    /// <summary>No themes: a site needs a theme of its own.</summary>
    public static ShippedThemes None { get; } = new([]);

    /// <summary>The themes of this program.</summary>
    public static ShippedThemes OfProgram { get; } = new([.. FilesIn(typeof(ShippedThemes).Assembly)]);

    /// <summary>The names of the themes, in no particular order.</summary>
    public IEnumerable<string> Names => files.Select(file => file.Theme).Distinct(StringComparer.Ordinal);

    /// <summary>The files of a theme, with those of its npm packages; none if there is no such theme.</summary>
    public IEnumerable<ShippedFile> FilesOf(string theme) => files.Where(file => file.Theme == theme);

    /// <summary>The language files of the theme that comes with the program; other themes and sites build on them.</summary>
    internal ImmutableArray<LanguageFile> Languages =>
        [
            .. from file in FilesOf("handbook")
            let tag = LanguageFile.TagOf(file.Path)
            where tag is not null
            orderby tag
            select new LanguageFile(tag, file.Text.Source!, IsShipped: true),
        ];

    private static IEnumerable<ShippedFile> FilesIn(Assembly assembly) =>
        from name in assembly.GetManifestResourceNames()
        where name.StartsWith(ShippedFile.Folder, StringComparison.Ordinal)
        // A program that was built on Windows has its separators.
        let parts = name.Replace('\\', '/').Split('/', 3)
        select new ShippedFile(parts[1], parts[2], () => Read(assembly, name));

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
