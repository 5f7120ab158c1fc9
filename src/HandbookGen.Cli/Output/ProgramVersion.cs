using System.Reflection;

namespace HandbookGen.Cli;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    // In hexadecimal digits; unambiguous in a repository of any likely size.
    private const int CommitLength = 9;

    /// <summary>
    /// <c>0.1.0 (1a2b3c4d5)</c>: the version and the commit that it was built from; without the commit if it was built outside of git.
    /// </summary>
    public static string Full { get; } =
        Of(typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    /// <param name="informational">As the SDK writes it into the assembly: <c>0.1.0+1a2b3c4d5e6f…</c>.</param>
    public static string Of(string informational) =>
        informational.Split('+', 2) is [var version, { Length: > 0 } commit]
            ? $"{version} ({commit[..Math.Min(CommitLength, commit.Length)]})"
            : informational;
}
