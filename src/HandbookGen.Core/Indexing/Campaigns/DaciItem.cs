using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A deliverable and who has which part in it. Every value is a role, a name or an <c>@handle</c>.</summary>
/// <param name="Item">What is delivered.</param>
/// <param name="Driver">The one who gets it done; null when nobody is named.</param>
/// <param name="Approver">The one who decides; null when nobody is named.</param>
public sealed record DaciItem(
    Located<string> Item,
    Located<string>? Driver,
    Located<string>? Approver,
    ImmutableArray<Located<string>> Contributors,
    ImmutableArray<Located<string>> Informed,
    string? Note
);
