namespace HandbookGen.Indexing.Utm;

/// <summary>A <c>key=value</c> parameter of a URL, decoded. Offsets are 0-based, in the text of the URL.</summary>
/// <param name="Start">The start of the key.</param>
/// <param name="ValueStart">After the <c>=</c>; the end of the key if there is none.</param>
public sealed record UtmParameter(string Key, string Value, int Start, int KeyEnd, int ValueStart, int End)
{
    /// <summary>Filled in later, in a template: <c>[name]</c>, <c>{{ name }}</c>.</summary>
    public bool IsPlaceholder => Value.AsSpan().ContainsAny("[]{}()<>$");
}
