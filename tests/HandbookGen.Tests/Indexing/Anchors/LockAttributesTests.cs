using HandbookGen.Indexing.Anchors;

namespace HandbookGen.Tests.Indexing;

public sealed class LockAttributesTests
{
    [Theory]
    [InlineData(null, "anchors.lock merge=union\n")]
    [InlineData("", "anchors.lock merge=union\n")]
    [InlineData("*.png binary\n", "*.png binary\nanchors.lock merge=union\n")]
    [InlineData("*.png binary", "*.png binary\nanchors.lock merge=union\n")]
    [InlineData("*.png binary\r\n", "*.png binary\r\nanchors.lock merge=union\r\n")]
    [InlineData("anchors.lock -text\n", "anchors.lock -text\nanchors.lock merge=union\n")]
    public void Adds_one_line(string? before, string after) => LockAttributes.AddTo(before).ShouldBe(after);

    [Theory]
    [InlineData("anchors.lock merge=union\n")]
    [InlineData("  /anchors.lock   -text merge=ours\n")]
    [InlineData("anchors.lock -merge\r\n")]
    [InlineData("*.lock binary\n")]
    public void Leaves_what_somebody_has_decided(string text) => LockAttributes.AddTo(text).ShouldBeNull();
}
