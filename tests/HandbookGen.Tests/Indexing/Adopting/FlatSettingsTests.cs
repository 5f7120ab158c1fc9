using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;

namespace HandbookGen.Tests.Indexing.Adopting;

public sealed class FlatSettingsTests
{
    [Theory]
    [InlineData("title = \"A \\\"b\\\" # c\" # d", "title", "A \"b\" # c")]
    [InlineData("title = 'C:\\x'", "title", "C:\\x")]
    [InlineData("  title='x'", "title", "x")]
    [InlineData("[params] # more\ndescription = 'x'", "params.description", "x")]
    [InlineData("params.description = 'x'", "params.description", "x")]
    [InlineData("[languages.en]\ntitle = 'x'", "languages.en.title", "x")]
    [InlineData("a = [ # b\n  \"title = 'no'\", ']',\n]\ntitle = 'x'", "title", "x")]
    [InlineData("a = \"\"\"\ntitle = 'no'\n\"\"\"\ntitle = 'x'", "title", "x")]
    [InlineData("a = \"\"\"b\"\"\"\ntitle = 'x'", "title", "x")]
    [InlineData("title = true # yes", "title", "true")]
    [InlineData("title = \"a\\u00e9\"", "title", null)]
    [InlineData("title = { a = 1 }", "title", null)]
    [InlineData("title = \"never closed", "title", "\"never closed")]
    public void Reads_the_lines_of_toml_that_matter(string text, string key, string? value) =>
        Read("x.toml", text).Value(key).ShouldBe(value);

    [Fact]
    public void Reads_yaml_with_tags_of_other_programs() =>
        Read("x.yml", "a: !ENV [A, B]\nb: !!python/name:x.y\nplugins:\n  - one\n  - two: !x\n      c: d\ntitle: Right!\n")
            .All.Where(setting => setting.Value is not null)
            .Select(setting => $"{setting.Key}={setting.Value}")
            .ShouldBe(["a[]=A", "a[]=B", "plugins[]=one", "plugins[]=two", "plugins[].two.c=d", "title=Right!"]);

    [Fact]
    public void Reads_json_with_keys_in_any_case()
    {
        var settings = Read("x.json", "{ \"baseURL\": \"/\", \"Params\": { \"x\": [1, \"y\"] } }");

        settings.Value("baseurl").ShouldBe("/");
        settings.KeysBelow("params").ShouldBe(["x"]);
        settings.TopKeys.ShouldBe(["baseURL", "Params"]);
    }

    [Theory]
    [InlineData("x.yml", "a: [")]
    [InlineData("x.yml", "- a")]
    [InlineData("x.json", "{")]
    [InlineData("x.json", "[]")]
    public void Says_that_a_file_is_not_read(string name, string text)
    {
        var settings = Read(name, text);

        settings.All.ShouldBeEmpty();
        settings.Mistake.ShouldNotBeNull().What.ShouldBe(name);
    }

    private static FlatSettings Read(string name, string text) => FlatSettings.Read(new SourceFile(new SitePath(name), text));
}
