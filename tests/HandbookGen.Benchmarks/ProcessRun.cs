using System.ComponentModel;
using System.Diagnostics;

namespace HandbookGen.Benchmarks;

/// <summary>One run of a whole process.</summary>
/// <param name="Milliseconds">Wall time, from before its start until after its end.</param>
/// <param name="CpuMilliseconds">User and system time on all cores.</param>
/// <param name="PeakBytes">Peak resident memory.</param>
internal sealed record ProcessRun(double Milliseconds, double CpuMilliseconds, long PeakBytes)
{
    // CPU time and peak memory never fall, so the last poll misses only what happens within this time before the end.
    private const int PollMilliseconds = 10;

    /// <param name="highest">The highest exit code that is no failure.</param>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static ProcessRun Of(Contender contender, string output, int highest = 0)
    {
        var start = new ProcessStartInfo(contender.File, contender.Arguments(output))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var discarded = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.ReadToEndAsync();
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(PollMilliseconds))
        {
            // A process that is just ending still answers, but with no memory.
            if (LookAt(process) is var (usedCpu, usedMemory))
                (cpu, peak) = (usedCpu, Math.Max(peak, usedMemory));
        }

        var milliseconds = watch.Elapsed.TotalMilliseconds;
        discarded.Wait();
        return process.ExitCode <= highest
            ? new ProcessRun(milliseconds, cpu.TotalMilliseconds, peak)
            : throw new InvalidOperationException($"{contender.Name} ended with exit code {process.ExitCode}: {error.Result}");
    }

    // Null when it has already ended.
    private static (TimeSpan Cpu, long Peak)? LookAt(Process process)
    {
        process.Refresh();
        try
        {
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception && process.HasExited)
        {
            return null;
        }
    }
}
