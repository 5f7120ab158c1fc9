using System.Buffers;
using System.Collections.Immutable;
using System.Text.Unicode;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Reads <c>statiq.json</c> at the root of a site.</summary>
public static class ConfigFile
{
    private static readonly SitePath Name = new("statiq.json");

    /// <param name="root">Full path of the site's root.</param>
    /// <param name="overrides">The command line.</param>
    /// <param name="ruleNames">As in <see cref="ConfigReader.Read"/>.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The program is not allowed to read the file.</exception>
    public static ConfigResult Load(string root, ConfigOverrides overrides, ImmutableArray<string> ruleNames)
    {
        var path = Path.Combine(root, Name.Value);
        if (SiteBounds.OfFolder(root, HiddenNames.NoneShown).RefusalOfPart(Name.Value) is { } refusal)
            return new ConfigResult(new SiteConfig(), [refusal]);
        return File.Exists(path) ? Read(File.ReadAllBytes(path), overrides, ruleNames) : ConfigReader.Read(null, overrides, ruleNames);
    }

    /// <param name="bytes">The file.</param>
    /// <param name="overrides">The command line.</param>
    /// <param name="ruleNames">As in <see cref="ConfigReader.Read"/>.</param>
    public static ConfigResult Read(ReadOnlySpan<byte> bytes, ConfigOverrides overrides, ImmutableArray<string> ruleNames)
    {
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes[start..], text, out var read, out var written, replaceInvalidSequences: false);
        var source = new SourceFile(Name, new string(text, 0, written));
        return status == OperationStatus.Done
            ? ConfigReader.Read(source, overrides, ruleNames)
            : new ConfigResult(new SiteConfig(), [NotUtf8(source, start + read, bytes[start + read])]) { Source = source };
    }

    private static Diagnostic NotUtf8(SourceFile source, int offset, byte found) =>
        FileDiagnostics.JsonSyntax.At(
            source.RangeAt(source.Text.Length, source.Text.Length),
            $"The file is not UTF-8: byte 0x{found:X2} at offset {offset}.",
            "Save the file as UTF-8."
        );
}
