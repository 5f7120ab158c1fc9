using System.Collections.Concurrent;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Rendering;

/// <summary>The pages that their templates could not render.</summary>
internal sealed class TemplateFaults
{
    // A loop without end stops every page: then nobody wants to wait until each of them has got there.
    private const int Enough = 20;

    private readonly ConcurrentQueue<(string Path, TemplateFault Fault)> faults = new();

    /// <summary>Once for each place in a template, on the first page in the order of paths; sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [
            .. faults
                .OrderBy(fault => fault.Path, StringComparer.Ordinal)
                .Take(Enough)
                .DistinctBy(fault => (fault.Fault.Range, fault.Fault.Message))
                .Select(fault => fault.Fault.On(fault.Path))
                .Order(),
        ];

    /// <summary>Writes a file, unless enough files before it could not be written.</summary>
    public void Try(OutputFile file, Action<OutputFile> write)
    {
        if (faults.Count(fault => string.CompareOrdinal(fault.Path, file.Path) < 0) >= Enough)
            return;
        try
        {
            write(file);
        }
        catch (TemplateFault fault)
        {
            faults.Enqueue((file.Path, fault));
        }
    }
}
