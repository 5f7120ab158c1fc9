using System.Globalization;

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
}
