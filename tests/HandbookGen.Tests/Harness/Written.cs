using System.Globalization;

namespace HandbookGen.Tests.Harness;

/// <summary>What something writes, as one text.</summary>
internal static class Written
{
    public static string By(Action<TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(output);
        return output.ToString();
    }
}
