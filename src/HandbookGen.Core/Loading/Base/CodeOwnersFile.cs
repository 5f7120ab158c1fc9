using System.Collections.Immutable;

namespace HandbookGen.Loading;

/// <summary>Where GitLab and GitHub look for the file that says who approves changes.</summary>
internal static class CodeOwnersFile
{
    /// <summary>
    /// In the repository, the first one that exists counts: <see href="https://docs.gitlab.com/user/project/codeowners/"/>.
    /// </summary>
    public static ImmutableArray<string> Places { get; } = ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", ".github/CODEOWNERS"];
}
