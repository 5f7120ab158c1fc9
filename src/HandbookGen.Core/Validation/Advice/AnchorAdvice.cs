using HandbookGen.Configuration;

namespace HandbookGen.Validation;

/// <summary>How authors write an id.</summary>
internal static class AnchorAdvice
{
    /// <summary>An explicit id as the page's dialect has it.</summary>
    public static string Written(Dialect dialect, string id) =>
        dialect switch
        {
            Dialect.Kramdown => $"{{: #{id}}}",
            Dialect.Gfm => $"<a id=\"{id}\"></a>",
            _ => $"{{#{id}}}",
        };
}
