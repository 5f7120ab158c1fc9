using HandbookGen.Indexing;

namespace HandbookGen.Tests.Indexing;

public class CyclesTests
{
    [Theory]
    [InlineData("a>b b>c", "")]
    [InlineData("a>a", "a")]
    [InlineData("a>b b>c c>a", "abc")]
    [InlineData("a>b b>c c>b", "bc")]
    [InlineData("a>b c>d d>c b>a", "ab cd")]
    public void Finds_each_circle_once(string ways, string circles)
    {
        var next = ways.Split(' ').ToDictionary(way => way[..1], way => way[2..]);
        var items = next.Keys.Concat(next.Values).Distinct().Order(StringComparer.Ordinal).ToDictionary(name => name, name => name);

        var found = Cycles.Of(items.Values, item => next.TryGetValue(item, out var to) ? items[to] : null);

        string.Join(' ', found.Select(circle => string.Concat(circle))).ShouldBe(circles);
    }

    [Fact]
    public void Walks_a_long_way_once()
    {
        var items = Enumerable.Range(0, 200_000).Select(number => new Item(number)).ToArray();

        Cycles.Of(items, item => item.Number + 1 < items.Length ? items[item.Number + 1] : null).ShouldBeEmpty();
    }

    private sealed class Item(int number)
    {
        public int Number { get; } = number;
    }
}
