using HandbookGen.Cli.Preview;

namespace HandbookGen.Tests.Preview.Server;

public sealed class LiveClientTests
{
    [Fact]
    public void Sends_events_in_their_order()
    {
        var client = new LiveClient("/", seen: null);
        client.Send(Event(1));
        client.Send(Event(2));

        Waiting(client).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Asks_a_browser_that_does_not_read_to_load_its_page_again()
    {
        var client = new LiveClient("/", seen: null);
        for (var i = 0; i < LiveClient.MostWaiting; i++)
            client.Send(Event(i));
        client.Send(Event(-1));
        client.Send(Event(-2));

        Waiting(client).ShouldBe(["reload", "-2"]);
    }

    [Fact]
    public void Keeps_no_more_than_it_may_however_long_nobody_reads()
    {
        var client = new LiveClient("/", seen: null);
        for (var i = 0; i < 100_000; i++)
            client.Send(Event(i));

        var waiting = Waiting(client);

        waiting[0].ShouldBe("reload");
        waiting.Count.ShouldBeLessThanOrEqualTo(LiveClient.MostWaiting);
        waiting[^1].ShouldBe("99999");
    }

    private static LiveEvent Event(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "{}");

    private static List<string> Waiting(LiveClient client)
    {
        var names = new List<string>();
        while (client.Events.TryRead(out var data))
            names.Add(data.Name);
        return names;
    }
}
