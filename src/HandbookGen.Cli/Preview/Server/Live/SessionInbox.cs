using System.Threading.Channels;

namespace HandbookGen.Cli.Preview;

/// <summary>The messages to the loop of a session, and the work beside it that ends with one. For all threads.</summary>
internal sealed class SessionInbox
{
    private readonly Channel<SessionMessage> messages = Channel.CreateUnbounded<SessionMessage>(new() { SingleReader = true });

    public void Add(SessionMessage message) => messages.Writer.TryWrite(message);

    public void AddLater(TimeSpan time, SessionMessage message) =>
        Task.Run(async () =>
        {
            await Task.Delay(time);
            Add(message);
        });

    /// <summary>Adds what the work returns. An exception that is not handled ends the loop, which passes it on.</summary>
    /// <param name="onFault">Makes the message for a fault of the machine; null to pass that on as well.</param>
    public void AddResultOf(Func<SessionMessage> work, Func<string, SessionMessage>? onFault = null) =>
        Task.Run(() =>
        {
            try
            {
                Add(work());
            }
            catch (Exception e) when (onFault is not null && MachineFault.In(e) is { } sentence)
            {
                Add(onFault(sentence));
            }
            catch (Exception e)
            {
                messages.Writer.TryComplete(e);
            }
        });

    public IAsyncEnumerable<SessionMessage> ReadAllAsync(CancellationToken stop) => messages.Reader.ReadAllAsync(stop);
}
