using System.Buffers;
using System.Text.Unicode;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Validation;

namespace HandbookGen.Cli;

/// <summary>Reads <c>statiq.json</c> at the root of a site.</summary>
internal static class ConfigFile
{
    private static readonly SitePath Name = new("statiq.json");

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The program is not allowed to read the file.</exception>
    public static ConfigResult Load(SiteArguments site)
    {
        var result = Read(site);
        // The library has no clock, so the default is filled in here.
        return result with { Config = result.Config with { CurrentDateTime = result.Config.CurrentDateTime ?? DateTimeOffset.Now } };
    }

    private static ConfigResult Read(SiteArguments site)
    {
        var path = Path.Combine(site.Root, Name.Value);
        if (!File.Exists(path))
            return ConfigReader.Read(null, site.Overrides, RuleCatalog.Names);
        var bytes = File.ReadAllBytes(path).AsSpan();
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = new char[bytes.Length];
        var status = Utf8.ToUtf16(bytes[start..], text, out var read, out var written, replaceInvalidSequences: false);
        var source = new SourceFile(Name, new string(text, 0, written));
        return status == OperationStatus.Done
            ? ConfigReader.Read(source, site.Overrides, RuleCatalog.Names)
            : new ConfigResult(new SiteConfig(), [NotUtf8(source, start + read, bytes[start + read])]) { Source = source };
    }

    private static Diagnostic NotUtf8(SourceFile source, int offset, byte found) =>
        FileDiagnostics.JsonSyntax.At(
            source.RangeAt(source.Text.Length, source.Text.Length),
            $"The file is not UTF-8: byte 0x{found:X2} at offset {offset}.",
            "Save the file as UTF-8."
        );
}
