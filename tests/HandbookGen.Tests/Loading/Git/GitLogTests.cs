using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class GitLogTests
{
    [Fact]
    public void Takes_the_newest_change_and_all_who_made_one()
    {
        var file = Read("2026-03-01 Bob\nM content/a.md\n2026-02-01 Ada\nM content/a.md\nM content/b.md\n2026-01-01 Ada\nA content/a.md\n")[
            "content/a.md"
        ];

        file.LastChange.ShouldBe(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        file.Contributors.ShouldBe(["Ada", "Bob"]);
    }

    [Fact]
    public void Follows_a_file_through_its_names() =>
        Read(
            "2026-03-01 Bob\nR090 content/b.md content/c.md\n2026-02-01 Cyd\nR100 content/a.md content/b.md\n2026-01-01 Ada\nA "
                + "content/a.md\n"
        )["content/c.md"]
            .Contributors.ShouldBe(["Ada", "Bob"]);

    [Fact]
    public void Does_not_take_a_move_for_a_change() =>
        Read("2026-03-01 Bob\nR100 content/a.md content/b.md\n2026-01-01 Ada\nA content/a.md\n")["content/b.md"]
            .LastChange.Month.ShouldBe(1);

    [Fact]
    public void Knows_nothing_of_files_that_the_edge_of_a_shallow_clone_brought()
    {
        var files = WrittenHistory
            .Read("2026-03-01 Bob\nM content/a.md\nroot 2026-01-01 Ada\nA content/a.md\nA content/b.md\n", isShallow: true)
            .ToHistory();

        files.Keys.ShouldBe(["content/a.md"]);
        files["content/a.md"].Contributors.ShouldBe(["Bob"]);
    }

    private static IReadOnlyDictionary<string, FileHistory> Read(string text) => WrittenHistory.Read(text).ToHistory();
}
