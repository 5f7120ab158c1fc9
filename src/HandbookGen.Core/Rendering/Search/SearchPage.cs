using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>A page of the index.</summary>
/// <param name="Trail">The titles of the pages above it, below the home page.</param>
/// <param name="Codes">What identifies the page beside its words: campaign codes and the like, as they are typed.</param>
/// <param name="Text">What it says.</param>
internal sealed record SearchPage(Page Page, ImmutableArray<string> Trail, ImmutableArray<string> Codes, PageText Text);
