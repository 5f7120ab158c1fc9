using System.Text.Json.Nodes;
using HandbookGen.Indexing.Campaigns;
using HandbookGen.Indexing.JobFamilies;
using HandbookGen.Indexing.Schemas;
using HandbookGen.Indexing.Teams;
using HandbookGen.Parsing;
using HandbookGen.Tests.Parsing;

namespace HandbookGen.Tests.Indexing;

public class RecordSchemaTests
{
    public static TheoryData<string> Names => [.. RecordSchemas.All.Select(schema => schema.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_schema_with_every_key_once(string name)
    {
        var schema = RecordSchemas.Find(name)!;

        schema.Fields.Select(field => field.Key).ShouldBeUnique();
        JsonNode.Parse(schema.Write())!["$schema"]!.GetValue<string>().ShouldBe("https://json-schema.org/draft/2020-12/schema");
    }

    [Fact]
    public void Has_the_keys_that_pages_have() =>
        PageFields.All.Select(field => field.Key).ShouldBe(FrontMatterReader.Keys, ignoreOrder: true);

    // A reader that knows a key suggests it for a misspelled one.
    [Theory]
    [InlineData("campaign")]
    [InlineData("team")]
    [InlineData("job-family")]
    public void Has_only_keys_that_are_read(string name)
    {
        var shared = PageFields.All.Select(field => field.Key);
        foreach (var key in RecordSchemas.Find(name)!.Fields.Select(field => field.Key).Except(shared).Where(key => key.Length > 4))
        {
            var misspelt = key + "x";
            var frontMatter = FrontMatterReader.Read(MarkedText.File($"---\ntype: {name}\ntitle: A\n{misspelt}: a\n---\n"), []).FrontMatter;
            var problems = name switch
            {
                "campaign" => CampaignReader.Read(frontMatter, "a.md").Problems,
                "team" => TeamReader.Read(frontMatter, "a.md").Problems,
                _ => JobFamilyReader.Read(frontMatter, "a.md").Problems,
            };

            problems.ShouldContain(
                problem => problem.Message == $"Unknown key '{misspelt}'." && problem.Help == $"Did you mean '{key}'?",
                key
            );
        }
    }

    // Another test checks that every key of this record is read.
    [Fact]
    public void Has_all_keys_of_a_complete_campaign()
    {
        var keys = FrontMatterReader
            .Read(MarkedText.File(CampaignReaderTests.Complete), [])
            .FrontMatter.Map.Entries.Select(entry => entry.Key);

        keys.Except(RecordSchemas.Find("campaign")!.Fields.Select(field => field.Key)).ShouldBeEmpty();
        CampaignFields.All.Select(field => field.Key).Except(keys).ShouldBe(["daci"]);
    }

    [Theory]
    [InlineData("2021-05-26", true)]
    [InlineData("2021-05", true)]
    [InlineData("FY23-Q3", true)]
    [InlineData("May 2021", false)]
    [InlineData("FY23Q3", false)]
    public void Accepts_the_dates_that_are_read(string date, bool isRight)
    {
        var form = FieldShape.Date.ToJson()["pattern"]!.GetValue<string>();

        System.Text.RegularExpressions.Regex.IsMatch(date, form).ShouldBe(isRight);
        (HandbookDate.Parse(date) is not null).ShouldBe(isRight);
    }
}
