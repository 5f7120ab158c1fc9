using HandbookGen.Indexing.Adopting;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The file that checks and builds a handbook in CI. It belongs to the root of the repository.</summary>
public static class CiFile
{
    public const string GitLabPath = ".gitlab-ci.yml";

    /// <summary>For a repository that already has a <see cref="GitLabPath"/>, which can include this file.</summary>
    public const string GitLabIncluded = ".gitlab/handbook.yml";

    public const string GitHubPath = ".github/workflows/handbook.yml";

    /// <param name="branch">The default branch.</param>
    /// <param name="folder">The site's root in the repository: <c>docs/handbook</c>; empty if they are the same.</param>
    /// <param name="outputPath">Relative to the site's root.</param>
    public static string Write(Forge forge, string branch, string folder, string outputPath)
    {
        var root = folder.Length == 0 ? "" : $" -r {(folder.Contains(' ') ? $"\"{folder}\"" : folder)}";
        var output = folder.Length == 0 ? outputPath : $"{folder}/{outputPath}";
        return forge == Forge.GitLab ? GitLab(root, output) : GitHub(branch, root, output);
    }

    private static string GitLab(string root, string output) =>
        $"""
            # Checks the handbook in merge requests and on the default branch. The built site is an artifact of the job.
            handbook:
              image: mcr.microsoft.com/dotnet/sdk:10.0
              variables:
                GIT_DEPTH: "0"
              rules:
                - if: $CI_PIPELINE_SOURCE == "merge_request_event"
                - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
              before_script:
                - dotnet tool install HandbookGen --tool-path .handbookgen-tool
              script:
                - >
                  .handbookgen-tool/handbookgen check{root} -s CurrentDateTime=$CI_COMMIT_TIMESTAMP
                  --report gitlab=gl-code-quality-report.json --report junit=junit.xml
                - .handbookgen-tool/handbookgen build{root} -s CurrentDateTime=$CI_COMMIT_TIMESTAMP
              artifacts:
                when: always
                paths:
                  - {output}
                reports:
                  codequality: gl-code-quality-report.json
                  junit: junit.xml

            """;

    private static string GitHub(string branch, string root, string output) =>
        $$"""
            # Checks the handbook in pull requests and on the default branch. The built site is an artifact of the run.
            name: Handbook
            on:
              pull_request:
              push:
                branches: ["{{branch}}"]
            permissions:
              contents: read
            jobs:
              handbook:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                    with:
                      fetch-depth: 0
                  - uses: actions/setup-dotnet@v4
                    with:
                      dotnet-version: 10.0.x
                  - run: dotnet tool install HandbookGen --tool-path .handbookgen-tool
                  - run: >
                      .handbookgen-tool/handbookgen check{{root}} -s CurrentDateTime=$(git log -1 --format=%cI)
                      --report junit=junit.xml --report sarif=handbook.sarif
                  - run: .handbookgen-tool/handbookgen build{{root}} -s CurrentDateTime=$(git log -1 --format=%cI)
                  - uses: actions/upload-artifact@v4
                    if: always()
                    with:
                      name: handbook
                      path: |
                        {{output}}
                        junit.xml
                        handbook.sarif

            """;
}
