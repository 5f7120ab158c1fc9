using System.Collections.Immutable;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The people and codes that <see cref="StarterPages"/> name.</summary>
public static class StarterData
{
    public static ImmutableArray<ScaffoldFile> All { get; } = [new("data/people.yml", People), new("data/utm.yml", Utm)];

    private const string People = """
        # The people whom pages may name. Replace these examples. If somebody leaves, keep the entry and add the last day as 'left'.
        - name: Ada Example
          slug: ada-example
          handle: ada-example
          role: Head of Marketing
          team: Marketing
          start: 2024-01-15
        - name: Ben Example
          slug: ben-example
          handle: ben-example
          role: Campaign Manager
          reports_to: ada-example
          team: Marketing
          start: 2024-09-02

        """;

    private const string Utm = """
        # The values that links to your other sites may have: https://www.example.com/?utm_campaign=firststeps&utm_medium=email
        hosts: [www.example.com]
        codes:
          - code: firststeps
            name: First Steps
            since: 2026-01-15
        media: [email, cpc, social]

        """;
}
