using HandbookGen.Diagnostics;

namespace HandbookGen.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("titel", "title", "title")]
    [InlineData("TITLE", "title", "title")]
    [InlineData("dri", "drs", "drs")]
    [InlineData("dri", "owner", null)]
    [InlineData("title", "tilte", "tilte")]
    [InlineData("title", "tiel", null)]
    [InlineData("", "a", "a")]
    [InlineData("", "ab", null)]
    public void Finds_what_is_a_third_of_the_name_away(string name, string candidate, string? expected) =>
        NearestName.Of(name, [candidate]).ShouldBe(expected);

    [Theory]
    [InlineData("abd", "abc", "abe")]
    [InlineData("abd", "abe", "abc")]
    public void Takes_the_first_in_ordinal_order_of_two_that_are_as_near(string name, string one, string other) =>
        NearestName.Of(name, [one, other]).ShouldBe("abc");

    [Theory]
    [InlineData("dri", "DRIs")]
    [InlineData("DRIs", "dri")]
    public void Of_two_that_are_as_near_takes_the_one_in_the_same_case(string one, string other) =>
        NearestName.Of("drii", [one, other]).ShouldBe("dri");

    [Fact]
    public void Is_silent_on_a_name_that_nobody_types() => NearestName.Of(new string('a', 257), [new string('a', 257)]).ShouldBeNull();

    // An alphabet of few letters gives many repeats, swaps and ties.
    [Fact]
    public void Answers_as_a_comparison_of_all_characters_does()
    {
        var random = new Random(1);
        for (var run = 0; run < 5_000; run++)
        {
            var name = Word(random);
            var candidates = Enumerable.Range(0, 6).Select(_ => Word(random)).ToList();

            NearestName.Of(name, candidates).ShouldBe(Plain(name, candidates), $"{name}: {string.Join(' ', candidates)}");
        }
    }

    // Lengths around the number of bits in a machine word, and non-ASCII letters.
    [Fact]
    public void Answers_in_the_same_way_for_long_names()
    {
        var random = new Random(2);
        for (var run = 0; run < 200; run++)
        {
            var name = LongWord(random);
            var candidates = Enumerable.Range(0, 6).Select(_ => Edited(name, random)).ToList();

            NearestName.Of(name, candidates).ShouldBe(Plain(name, candidates), $"{name}: {string.Join(' ', candidates)}");
        }
    }

    private static string LongWord(Random random) =>
        new([.. Enumerable.Range(0, random.Next(55, 75)).Select(_ => "abcä価値"[random.Next(6)])]);

    private static string Edited(string name, Random random)
    {
        var letters = name.ToList();
        for (var edit = random.Next(40); edit > 0; edit--)
        {
            var at = random.Next(letters.Count - 1);
            switch (random.Next(4))
            {
                case 0:
                    letters.RemoveAt(at);
                    break;
                case 1:
                    letters.Insert(at, 'b');
                    break;
                case 2:
                    (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                    break;
                default:
                    letters[at] = '値';
                    break;
            }
        }

        return new string([.. letters]);
    }

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(0, 14)).Select(_ => "abcAB"[random.Next(5)])]);

    private static string? Plain(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(pair => pair.Distance <= Math.Max(1, name.Length / 3))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => Distance(name, pair.candidate))
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    edits[i, j] = i + j;
                    continue;
                }

                edits[i, j] = Math.Min(
                    Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1,
                    edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }

        return edits[a.Length, b.Length];
    }
}
