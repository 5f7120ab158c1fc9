using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HandbookGen.Indexing;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering.Kinds;

/// <summary>
/// <c>assets/words.de.js</c>: the words of the theme's scripts, one file for each language of the site. It defines one function:
/// <c>words(key, values)</c> answers the text with values for its placeholders, and of a word with plural forms the one for
/// <c>values.count</c>.
/// </summary>
internal sealed class ScriptWords : PageKind
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override IEnumerable<OutputFile> Files(Site site, Theme theme) =>
        !theme.LoadsWords
            ? []
            : site
                .Pages.Select(page => site.Records.WordsOf(page.Page))
                .Append(site.Words)
                .DistinctBy(words => words.Language)
                .OrderBy(words => words.Language, StringComparer.Ordinal)
                .Select(words => new OutputFile(UrlOf(words)[1..], output => Write(words, output)));

    /// <summary>Site-absolute.</summary>
    public static string UrlOf(Words words) => $"/assets/words.{words.Language}.js";

    private static void Write(Words words, TextWriter output)
    {
        output.Write("window.words = ((texts, plural) => (key, values = {}) => {\n");
        output.Write("  const word = texts[key] ?? key;\n");
        output.Write("  const text = typeof word === 'string' ? word : word[plural.select(values.count)] ?? word.other;\n");
        output.Write("  return text.replace(/\\{(\\w+)\\}/g, (mark, name) => values[name] ?? mark);\n");
        output.Write("})(");
        output.Write(TextsOf(words).ToJsonString(Compact));
        output.Write($", new Intl.PluralRules('{words.Language}'));\n");
    }

    private static JsonObject TextsOf(Words words)
    {
        var texts = new JsonObject();
        foreach (var (key, word) in words.All.Where(word => word.Value.IsForScripts).OrderBy(word => word.Key, StringComparer.Ordinal))
        {
            texts[key] = word.Forms.IsEmpty
                ? JsonValue.Create(word.Text)
                : new JsonObject(word.Forms.Select(form => KeyValuePair.Create(PluralForms.NameOf(form.Form), (JsonNode?)form.Text)));
        }

        return texts;
    }
}
