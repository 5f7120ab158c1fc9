using HandbookGen.Loading;

namespace HandbookGen.Rendering;

/// <summary>A file of the built site.</summary>
/// <param name="Path">Relative to the output folder: <c>handbook/hiring/index.html</c>.</param>
/// <param name="Write">Writes its text; called once, from any thread.</param>
public sealed record OutputFile(string Path, Action<TextWriter> Write)
{
    /// <summary>Its text as UTF-8.</summary>
    /// <exception cref="TemplateFault">A template of the theme cannot continue.</exception>
    public ReadOnlyMemory<byte> ToBytes()
    {
        using var output = new Utf8Writer();
        Write(output);
        return output.Written.ToArray();
    }
}
