using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Parsing;

public class FieldReaderTests
{
    private static readonly ImmutableArray<(string Name, DayOfWeek Value)> Days =
    [
        ("monday", DayOfWeek.Monday),
        ("friday", DayOfWeek.Friday),
    ];

    [Theory]
    [InlineData("k: {|abc|}", "'k' is 'abc'; expected a whole number.")]
    [InlineData("k: {|1.5|}", "'k' is '1.5'; expected a whole number.")]
    [InlineData("k: {|[1]|}", "'k' is a list; expected a whole number.")]
    public void A_number_is_whole(string marked, string message) =>
        Problem(marked, fields => fields.Number("k").ShouldBeNull()).Message.ShouldBe(message);

    [Theory]
    [InlineData("k: {|yes|}", "'k' is 'yes'; expected true or false.")]
    [InlineData("k: {|1|}", "'k' is '1'; expected true or false.")]
    [InlineData("k: {|{a: b}|}", "'k' is a map; expected true or false.")]
    public void A_flag_is_true_or_false(string marked, string message) =>
        Problem(marked, fields => fields.Flag("k").ShouldBeFalse()).Message.ShouldBe(message);

    [Fact]
    public void A_text_is_no_list() =>
        Problem("k: {|[a, b]|}", fields => fields.Text("k").ShouldBeNull()).Message.ShouldBe("'k' is a list; expected a text.");

    [Fact]
    public void A_list_of_texts_holds_texts() =>
        Problem("k: [a, {|{b: c}|}]", fields => fields.TextList("k").Single().Value.ShouldBe("a"))
            .Message.ShouldBe("An item of 'k' is a map; expected a text.");

    [Fact]
    public void An_empty_item_is_reported_at_its_key() =>
        Problem("{|k|}:\n-\n- a", fields => fields.TextList("k").Single().Value.ShouldBe("a"))
            .Message.ShouldBe("An item of 'k' is empty; expected a text.");

    [Fact]
    public void A_choice_offers_the_nearest_name() =>
        Problem("k: {|munday|}", fields => fields.Choice("k", Days).ShouldBeNull())
            .ShouldSatisfyAllConditions(
                problem => problem.Message.ShouldBe("'k' is 'munday'; expected one of monday, friday."),
                problem => problem.Help.ShouldBe("Did you mean 'monday'?")
            );

    [Fact]
    public void A_map_is_no_text() =>
        Problem("k: {|x|}", fields => fields.Map("k").ShouldBeNull()).Message.ShouldBe("'k' is 'x'; expected a map of keys and values.");

    [Fact]
    public void A_list_of_maps_holds_maps() =>
        Problem("k:\n- {|x|}\n- a: b", fields => fields.Maps("k").Length.ShouldBe(1))
            .Message.ShouldBe("An item of 'k' is 'x'; expected a map of keys and values.");

    [Fact]
    public void A_missing_key_is_reported_at_the_map() =>
        Problem("{|a: b|}", fields => fields.Require("k", "Add it."))
            .ShouldSatisfyAllConditions(
                problem => problem.Message.ShouldBe("'k' is missing."),
                problem => problem.Help.ShouldBe("Add it.")
            );

    [Fact]
    public void A_key_without_a_value_is_missing() =>
        Problem("{|k|}: null", fields => fields.Require("k", "Add it.")).Message.ShouldBe("'k' is missing.");

    [Fact]
    public void A_key_that_is_nearly_a_known_one_is_a_typing_mistake() =>
        Problem(
                "{|titel|}: a\nfar_away: b",
                fields =>
                {
                    fields.Text("title");
                    fields.ReportTypos();
                    fields.Unknown().Select(entry => entry.Key).ShouldBe(["titel", "far_away"]);
                }
            )
            .ShouldSatisfyAllConditions(
                problem => problem.Message.ShouldBe("Unknown key 'titel'."),
                problem => problem.Help.ShouldBe("Did you mean 'title'?")
            );

    [Fact]
    public void Good_values_are_silent()
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var fields = Read(
            MarkedText.File("n: -20\nt: true\nq: 'false'\nlist: one\nday: friday\nmaps: {a: b}\nnone:\nyear: 2023"),
            problems
        );

        fields.Number("n").ShouldBe(-20);
        fields.Flag("t").ShouldBeTrue();
        fields.Flag("q").ShouldBeFalse();
        fields.TextList("list").Single().Value.ShouldBe("one");
        fields.Choice("day", Days)!.Value.ShouldBe(DayOfWeek.Friday);
        fields.Maps("maps").Single().Text("a")!.Value.ShouldBe("b");
        fields.Text("none").ShouldBeNull();
        fields.Number("none").ShouldBeNull();
        fields.TextList("absent").ShouldBeEmpty();
        fields.Text("year")!.Value.ShouldBe("2023");
        problems.ShouldBeEmpty();
    }

    private static Problem Problem(string marked, Action<FieldReader> read)
    {
        var (source, mark) = MarkedText.Of(marked);
        var problems = ImmutableArray.CreateBuilder<Problem>();
        read(Read(source, problems));
        var problem = problems.ShouldHaveSingleItem();
        problem.Range.ShouldBe(mark);
        return problem;
    }

    private static FieldReader Read(SourceFile source, ImmutableArray<Problem>.Builder problems)
    {
        var result = YamlReader.Read(source);
        result.Diagnostics.ShouldBeEmpty();
        return new FieldReader(result.Node.ShouldBeOfType<YamlMap>(), problems);
    }
}
