using HandbookGen.Indexing.People;

namespace HandbookGen.Tests.Indexing;

/// <summary>The anchor of a person's section is one word.</summary>
public sealed class PersonIdTests
{
    [Theory]
    [InlineData("ann.example", "person-ann.example")]
    [InlineData("Ann_E", "person-Ann_E")]
    [InlineData("ann\nexample", "person-ann-example")]
    [InlineData("ann\u2028example", "person-ann-example")]
    [InlineData("ann example", "person-ann-example")]
    [InlineData("ann\u0007", "person-ann")]
    [InlineData(null, "person-ann-b-example")]
    public void Is_one_word(string? slug, string id) =>
        PersonId.Of(new Person("Ann B. Example", slug, null, "", null, [], [], "", null, null, null, default)).ShouldBe(id);
}
