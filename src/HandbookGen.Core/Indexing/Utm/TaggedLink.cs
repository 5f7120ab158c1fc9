using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing;

namespace HandbookGen.Indexing.Utm;

/// <summary>Who owns the site that a link goes to.</summary>
public enum LinkOwner
{
    /// <summary>A page of the handbook.</summary>
    Handbook,

    /// <summary>A site that the registry lists as ours.</summary>
    Ours,

    /// <summary>Another site.</summary>
    Foreign,
}

/// <summary>A link with tracking parameters.</summary>
/// <param name="Parameters">All of them, in the order of the URL.</param>
/// <param name="Misplaced">UTM parameters that nobody reads where they are.</param>
/// <param name="Source">The file that contains the URL; null if unknown.</param>
/// <param name="Offsets">For each character of the URL, its place in the characters of <see cref="Link.Range"/>; null if the file does not
/// contain the URL as a whole.</param>
public sealed record TaggedLink(
    Link Link,
    LinkOwner Owner,
    ImmutableArray<UtmParameter> Parameters,
    ImmutableArray<MisplacedParameter> Misplaced,
    SourceFile? Source,
    ImmutableArray<int>? Offsets
)
{
    public string Url => Link.Url;

    /// <summary>Whether somebody has to fill in UTM parameters before the URL is used.</summary>
    public bool IsTemplate => Parameters.Any(parameter => UtmKeys.IsUtm(parameter.Key) && parameter.IsPlaceholder);

    /// <summary>Whether the values of its parameters matter: inside the handbook, links have none.</summary>
    public bool HasValues => Owner == LinkOwner.Ours || (Owner == LinkOwner.Handbook && IsTemplate);

    /// <summary>The range of a part of the URL, or of the whole link if the part cannot be located.</summary>
    public SourceRange RangeAt(int start, int end)
    {
        if (Source is null || Offsets is not { } offsets)
            return RangePart.Of(new Located<string>(Url, Link.Range), start, end - start);
        var offset = Source.OffsetOf(Link.Range.Line, Link.Range.Column);
        return Source.RangeAt(offset + offsets[start], offset + offsets[end]);
    }

    /// <summary>The range of a value, or of the key if the value is empty.</summary>
    public SourceRange RangeOf(UtmParameter parameter) =>
        parameter.End > parameter.ValueStart ? RangeAt(parameter.ValueStart, parameter.End) : RangeAt(parameter.Start, parameter.KeyEnd);

    /// <summary>Those with a key that have a value to check, in the order of the URL.</summary>
    public IEnumerable<UtmParameter> With(string key) =>
        Parameters.Where(parameter => parameter.Key == key && parameter.Value.Length > 0 && !parameter.IsPlaceholder);

    /// <summary>The URL without some parameters, as readers see it.</summary>
    public string Without(Func<UtmParameter, bool> goes) => UtmQuery.Without(Url, UtmQuery.Cuts(Url, Parameters, goes));

    /// <summary>Removes parameters where the URL is written; null if the file does not contain the URL as a whole.</summary>
    public Fix? Removal(Func<UtmParameter, bool> goes)
    {
        if (Source is null || Offsets is not { } offsets)
            return null;
        var written = Source.TextOf(Link.Range);
        var cuts = UtmQuery.Cuts(Url, Parameters, goes).Select(cut => (offsets[cut.Start], offsets[cut.End]));
        return Fix.Safe($"Link to '{Without(goes)}'", Link.Range, UtmQuery.Without(written, cuts));
    }
}
