using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A deliverable and the people involved. Every person is a role, a name or an <c>@handle</c>.</summary>
/// <param name="Item">The deliverable.</param>
/// <param name="Driver">The person who drives it; null when nobody is named.</param>
/// <param name="Approver">The person who approves it; null when nobody is named.</param>
public sealed record DaciItem(
    Located<string> Item,
    Located<string>? Driver,
    Located<string>? Approver,
    ImmutableArray<Located<string>> Contributors,
    ImmutableArray<Located<string>> Informed,
    string? Note
);
