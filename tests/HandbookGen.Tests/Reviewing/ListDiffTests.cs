using System.Collections.Immutable;
using HandbookGen.Cli;
using HandbookGen.Reviewing;

namespace HandbookGen.Tests.Reviewing;

public sealed class ListDiffTests
{
    [Theory]
    [InlineData("a b c", "a b c", "")]
    [InlineData("a b c", "a x c", "1-2>1-2")]
    [InlineData("a b c", "a c", "1-2>1-1")]
    [InlineData("a c", "a b c", "1-1>1-2")]
    [InlineData("", "a", "0-0>0-1")]
    [InlineData("a", "", "0-1>0-0")]
    [InlineData("a b c d e", "a x c y e", "1-2>1-2 3-4>3-4")]
    [InlineData("a b c a b b a", "c b a b a c", "0-2>0-0 3-3>1-2 5-6>4-4 7-7>5-6")]
    public void Finds_the_lines_that_differ(string old, string changed, string edits) =>
        string.Join(
                ' ',
                ListDiff.Of(Lines(old), Lines(changed)).Select(edit => $"{edit.OldStart}-{edit.OldEnd}>{edit.NewStart}-{edit.NewEnd}")
            )
            .ShouldBe(edits);

    [Fact]
    public void Leads_from_one_text_to_the_other()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var old = Enumerable.Range(0, random.Next(20)).Select(_ => $"{random.Next(4)}").ToImmutableArray();
            var changed = Enumerable.Range(0, random.Next(20)).Select(_ => $"{random.Next(4)}").ToImmutableArray();
            Apply(old, changed).ShouldBe(changed);
        }
    }

    [Fact]
    public void Takes_texts_that_have_nothing_in_common()
    {
        var old = Enumerable.Range(0, 3_000).Select(i => $"old {i}").ToImmutableArray();
        var changed = Enumerable.Range(0, 3_000).Select(i => $"new {i}").ToImmutableArray();

        ListDiff.Of(old, changed).ShouldBe([new ListEdit(0, 3_000, 0, 3_000)]);
    }

    [Fact]
    public void Writes_a_patch_with_three_lines_around_each_change()
    {
        var old = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}\n")) + "last";

        Patch(old, old.Replace("2\n3\n", "2\nx\n", StringComparison.Ordinal).Replace("last", "end\n", StringComparison.Ordinal))
            .ShouldBe(
                """
                diff --git a/docs/a.md b/docs/a.md
                --- a/docs/a.md
                +++ b/docs/a.md
                @@ -1,6 +1,6 @@
                 1
                 2
                -3
                +x
                 4
                 5
                 6
                @@ -18,4 +18,4 @@
                 18
                 19
                 20
                -last
                \ No newline at end of file
                +end

                """
            );
        Patch("", "a\n").ShouldBe("diff --git a/docs/a.md b/docs/a.md\n--- a/docs/a.md\n+++ b/docs/a.md\n@@ -0,0 +1,1 @@\n+a\n");
        Patch("a\r\n", "b\r\n")
            .ShouldBe("diff --git a/docs/a.md b/docs/a.md\n--- a/docs/a.md\n+++ b/docs/a.md\n@@ -1,1 +1,1 @@\n-a\r\n+b\r\n");
        Patch("a", "a").ShouldBe("");
    }

    private static string Patch(string before, string after)
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        GitPatch.WriteChange("docs/a.md", "docs/a.md", before, after, output);
        return output.ToString();
    }

    private static List<string> Apply(ImmutableArray<string> old, ImmutableArray<string> changed)
    {
        var result = new List<string>();
        var at = 0;
        foreach (var edit in ListDiff.Of(old, changed))
        {
            result.AddRange(old[at..edit.OldStart]);
            result.AddRange(changed[edit.NewStart..edit.NewEnd]);
            at = edit.OldEnd;
        }

        result.AddRange(old[at..]);
        return result;
    }

    private static ImmutableArray<string> Lines(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
