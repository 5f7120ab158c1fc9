using System.Collections.Immutable;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Search;

/// <summary>A page of the index.</summary>
/// <param name="Trail">The titles of its ancestors below the home page.</param>
/// <param name="Codes">What identifies the page apart from its words, such as campaign codes, as users type them.</param>
/// <param name="Text">Its searchable text.</param>
internal sealed record SearchPage(Page Page, ImmutableArray<string> Trail, ImmutableArray<string> Codes, PageText Text);
