namespace HandbookGen.Tests.Commands;

public sealed class WarmUpTests
{
    // It runs beside a command, which must not learn of it.
    [Fact]
    public void Ends_without_an_exception() => WarmUp.Run();
}
