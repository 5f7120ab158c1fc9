using System.Collections.Concurrent;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Rendering;

/// <summary>The faults of pages whose templates could not render them.</summary>
internal sealed class TemplateFaults
{
    // An endless loop stops every page at its limit: nobody wants to wait for all of them.
    private const int Enough = 20;

    private readonly ConcurrentQueue<(string Path, TemplateFault Fault)> faults = new();

    /// <summary>One for each place in a template, on the first page in path order; sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [
            .. faults
                .OrderBy(fault => fault.Path, StringComparer.Ordinal)
                .Take(Enough)
                .DistinctBy(fault => (fault.Fault.Range, fault.Fault.Message))
                .Select(fault => fault.Fault.On(fault.Path))
                .Order(),
        ];

    /// <summary>Writes a file, unless too many have already failed.</summary>
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
