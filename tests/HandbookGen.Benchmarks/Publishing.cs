namespace HandbookGen.Benchmarks;

/// <summary>How a program becomes something that can be run.</summary>
internal enum Publishing
{
    /// <summary>The runtime compiles all of it.</summary>
    Plain,

    /// <summary>Compiled ahead; the runtime compiles again what is used often.</summary>
    ReadyToRun,

    /// <summary>Machine code without a runtime, by the profile that the README names.</summary>
    Native,
}
