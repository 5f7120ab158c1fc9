using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Adopting;
using HandbookGen.Indexing.Scaffolding;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Tests.Indexing.Scaffolding;

public sealed class CiFileTests
{
    [Theory]
    [InlineData(Forge.GitLab, "")]
    [InlineData(Forge.GitLab, "docs/hand book")]
    [InlineData(Forge.GitHub, "")]
    [InlineData(Forge.GitHub, "docs/hand book")]
    public void Is_yaml_with_the_commands_of_a_handbook(Forge forge, string folder)
    {
        var text = CiFile.Write(forge, "main", folder, "output");

        var read = YamlReader.Read(new SourceFile(new SitePath("ci.yml"), text));

        read.Diagnostics.ShouldBeEmpty();
        var words = string.Join('\n', Texts(read.Node!));
        var root = folder.Length == 0 ? "" : " -r \"docs/hand book\"";
        words.ShouldContain($"handbookgen check{root} -s CurrentDateTime=");
        words.ShouldContain($"handbookgen build{root} -s CurrentDateTime=");
        words.ShouldContain(folder.Length == 0 ? "output" : "docs/hand book/output");
    }

    private static IEnumerable<string> Texts(YamlNode node) =>
        node switch
        {
            YamlMap map => map.Entries.SelectMany(entry => Texts(entry.Value)),
            YamlList list => list.Items.SelectMany(Texts),
            YamlScalar scalar => [scalar.Value],
            _ => [],
        };
}
