using HandbookGen.Diagnostics;

namespace HandbookGen.Workspaces;

/// <summary>A file of the built site.</summary>
/// <param name="Bytes">Its content; empty if there is a fault.</param>
/// <param name="Fault">Why the theme cannot render it; null if it did.</param>
public sealed record RenderedFile(ReadOnlyMemory<byte> Bytes, Diagnostic? Fault);
