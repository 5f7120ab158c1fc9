using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace HandbookGen.Benchmarks;

/// <summary>Benchmarks of single parts of the program, on the repository's own handbook.</summary>
internal static class MicroBenchmarks
{
    public static int Run()
    {
        var config = ManualConfig
            .Create(DefaultConfig.Instance)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "handbookgen-benchmarks"));
        BenchmarkRunner.Run([typeof(ParseBenchmarks), typeof(SiteBenchmarks)], config);
        return 0;
    }
}
