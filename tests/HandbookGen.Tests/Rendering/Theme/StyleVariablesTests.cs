using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Rendering;

/// <summary>
/// The page "Make it yours" lists the variables of the style sheet, and its picture shows them. <c>HANDBOOKGEN_UPDATE=1</c> draws it again.
/// </summary>
public sealed partial class StyleVariablesTests
{
    private const int RowHeight = 28;

    private static readonly string Styles = File.ReadAllText(
        Path.Combine(Golden.Repository, "themes", "handbook", "assets", "handbook.css")
    );

    [Fact]
    public void Lists_exactly_the_variables_of_the_style_sheet()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Repository, "content", "handbook", "handbookgen", "make-it-yours.md"));

        Rows()
            .Matches(page)
            .SelectMany(row => Names().Matches(row.Groups["names"].Value).Select(name => name.Value))
            .ShouldBe(Variables().Select(variable => variable.Name), ignoreOrder: true);
    }

    [Fact]
    public void Uses_no_variable_that_is_not_listed_or_set_by_a_script_or_rule()
    {
        var known = Variables().Select(variable => variable.Name).ToHashSet();

        var used = Directory
            .EnumerateFiles(Path.Combine(Golden.Repository, "themes", "handbook", "assets"), "*.css")
            .SelectMany(path => Used().Matches(File.ReadAllText(path)))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !known.Contains(name));

        // Those of single elements have a value where they are used.
        used.Where(name => !Sources().Any(text => text.Contains(name + ":", StringComparison.Ordinal))).Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Draws_the_picture()
    {
        var path = Path.Combine(Golden.Repository, "content", "images", "css-variables.svg");
        var picture = Picture();

        if (Golden.Update)
            File.WriteAllText(path, picture);
        File.ReadAllText(path).ShouldBe(picture);
    }

    private static IEnumerable<string> Sources() =>
        from folder in (string[])["themes/handbook", "src/HandbookGen.Core"]
        from path in Directory.EnumerateFiles(Path.Combine(Golden.Repository, folder), "*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".css" or ".cs" or ".js" && !path.Contains("node_modules") && !path.Contains("/obj/")
        select File.ReadAllText(path);

    private static List<(string Name, string Value)> Variables() =>
        [
            .. Declarations()
                .Matches(RootRule().Match(Styles).Value)
                .Select(match => (match.Groups["name"].Value, match.Groups["value"].Value)),
        ];

    private static string Picture()
    {
        var variables = Variables();
        var height = (RowHeight * (variables.Count + 1)) + 16;
        var svg = new StringBuilder(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 {height}" width="720" height="{height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13">
            <title>The variables of the theme</title>
            <rect width="720" height="{height}" fill="#ffffff"/>
            <rect x="460" width="260" height="{height}" fill="#14151b"/>
            <text x="16" y="26" fill="#14151f" font-weight="bold">variable</text>
            <text x="216" y="26" fill="#14151f" font-weight="bold">light</text>
            <text x="476" y="26" fill="#f4f5f9" font-weight="bold">dark</text>

            """.ReplaceLineEndings("\n")
        );
        foreach (var (i, (name, value)) in variables.Index())
            Draw(svg, name, value, top: 16 + (RowHeight * (i + 1)));
        return svg.Append("</svg>\n").ToString();
    }

    private static void Draw(StringBuilder svg, string name, string value, int top)
    {
        var line = (top + 14).ToString(CultureInfo.InvariantCulture);
        svg.Append($"<text x=\"16\" y=\"{line}\" fill=\"#14151f\">{name}</text>\n");
        if (Schemes().Match(value) is not { Success: true } colors)
        {
            var shown = value.Length > 30 ? value[..28] + "…" : value;
            svg.Append($"<text x=\"216\" y=\"{line}\" fill=\"#5d6072\">{shown.Replace("\"", "&quot;")}</text>\n");
            return;
        }

        Swatch(216, colors.Groups["light"].Value, "#5d6072");
        Swatch(476, colors.Groups["dark"].Value, "#a0a4b5");

        void Swatch(int left, string color, string ink)
        {
            svg.Append(
                $"<rect x=\"{left}\" y=\"{top}\" width=\"36\" height=\"20\" rx=\"4\" fill=\"{color}\" stroke=\"{ink}\" "
                    + "stroke-opacity=\".5\"/>\n"
            );
            svg.Append($"<text x=\"{left + 46}\" y=\"{line}\" fill=\"{ink}\">{color}</text>\n");
        }
    }

    [GeneratedRegex(@"(?m)^\| (?<names>`--.*?`) \|")]
    private static partial Regex Rows();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Names();

    [GeneratedRegex(@":root \{.*?\n\}", RegexOptions.Singleline)]
    private static partial Regex RootRule();

    [GeneratedRegex(@"(?m)^\s+(?<name>--[a-z-]+): (?<value>[^;]+);")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"var\((?<name>--[a-z-]+)[,)]")]
    private static partial Regex Used();

    [GeneratedRegex(@"^light-dark\((?<light>#\w+|rgb\([^)]*\)), (?<dark>#\w+|rgb\([^)]*\))\)$")]
    private static partial Regex Schemes();
}
