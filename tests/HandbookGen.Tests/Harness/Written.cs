using System.Globalization;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Harness;

/// <summary>Collects written output as one string.</summary>
internal static class Written
{
    public static string By(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(output);
        return output.ToString();
    }

    /// <summary>The same for files that are not text.</summary>
    public static byte[] BytesBy(Action<TextWriter> write)
    {
        using var output = new Utf8Writer();
        write(output);
        return output.Written.ToArray();
    }
}
