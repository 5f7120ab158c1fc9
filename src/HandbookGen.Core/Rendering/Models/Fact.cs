using System.Collections.Immutable;

namespace HandbookGen.Rendering;

/// <summary>A row of the table of facts.</summary>
/// <param name="Label">For example <c>Campaign manager (DRI)</c>.</param>
/// <param name="Values">At least one.</param>
public sealed record Fact(string Label, ImmutableArray<FactValue> Values);

/// <summary>A value of a <see cref="Fact"/>.</summary>
/// <param name="Url">Where it leads; null for text.</param>
/// <param name="Note">A remark beside it, e.g. <c>interim</c>; null for none.</param>
public sealed record FactValue(string Text, string? Url = null, string? Note = null);
