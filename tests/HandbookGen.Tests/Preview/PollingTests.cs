using HandbookGen.Cli.Preview;

namespace HandbookGen.Tests.Preview;

public sealed class PollingTests
{
    [Theory]
    [InlineData(0, 500, 500)]
    [InlineData(20, 500, 500)]
    [InlineData(40, 500, 800)]
    [InlineData(300, 500, 2000)]
    [InlineData(5000, 500, 5000)]
    [InlineData(5, 50, 100)]
    [InlineData(20, 10_000, 10_000)]
    public void Looks_less_often_where_a_look_takes_long(int looked, int pause, int next) =>
        Polling.PauseAfter(TimeSpan.FromMilliseconds(looked), TimeSpan.FromMilliseconds(pause)).ShouldBe(TimeSpan.FromMilliseconds(next));
}
