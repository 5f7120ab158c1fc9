using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing;

/// <summary>A line of a page's text that gives a value a name: <c>**Launch date:** 2021-05</c>, <c>- Campaign UTM = `autosd`</c>.</summary>
/// <param name="Label">Without markup and without the colon or equals sign.</param>
/// <param name="Value">Without markup; empty when nothing follows the label. Then it has the label's characters.</param>
/// <param name="Heading">The nearest one above; null for a line above all headings.</param>
public sealed record LabelledLine(string Label, Located<string> Value, Heading? Heading);
