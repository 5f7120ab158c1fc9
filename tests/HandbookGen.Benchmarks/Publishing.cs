namespace HandbookGen.Benchmarks;

/// <summary>How a program is published.</summary>
internal enum Publishing
{
    /// <summary>The runtime compiles everything at run time.</summary>
    Plain,

    /// <summary>Compiled ahead of time; the runtime recompiles hot methods.</summary>
    ReadyToRun,

    /// <summary>Machine code without a runtime, with the publish profile that the README names.</summary>
    Native,
}
