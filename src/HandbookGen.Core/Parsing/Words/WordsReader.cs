using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>
/// Reads language files: a map from keys to texts. Words for browsers stand below <c>scripts</c>, words that only the templates of a site
/// use below <c>own</c>. English decides which keys there are, which of them are lists or have plural forms, and their placeholders.
/// </summary>
internal sealed class WordsReader
{
    private const string Scripts = "scripts",
        Own = "own";

    private readonly SortedDictionary<string, Dictionary<string, Word>> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LanguageFile> ofSite = [];
    private readonly HashSet<string> unread = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    private Dictionary<string, Word> English => files[WordsByLanguage.English];

    /// <summary>Reads a file; its words replace those of earlier files of its language. English comes first.</summary>
    public void Add(LanguageFile file)
    {
        if (!file.IsShipped)
            ofSite.Add(file);
        if (!files.ContainsKey(file.Tag))
            files.Add(file.Tag, new Dictionary<string, Word>(StringComparer.Ordinal));
        var (node, problems) = YamlReader.Read(file.Source);
        diagnostics.AddRange(problems);
        if (node is YamlMap map)
            ReadMap(file, map, section: null);
        else if (!problems.IsEmpty)
            unread.Add(file.Tag);
        else if (node is not null)
            Report(FileDiagnostics.WrongWord, node.Range, "A language file is a map of keys and texts.", "Write 'key: text' on each line.");
    }

    public (FrozenDictionary<string, FrozenDictionary<string, Word>> Files, ImmutableArray<Diagnostic> Diagnostics) Finish()
    {
        foreach (var file in ofSite.DistinctBy(file => file.Tag, StringComparer.OrdinalIgnoreCase))
            ReportMissing(file);
        diagnostics.Sort();
        return (
            files.ToFrozenDictionary(
                file => file.Key,
                file => file.Value.ToFrozenDictionary(StringComparer.Ordinal),
                StringComparer.OrdinalIgnoreCase
            ),
            diagnostics.ToImmutable()
        );
    }

    private void ReadMap(LanguageFile file, YamlMap map, string? section)
    {
        foreach (var entry in map.Entries)
        {
            if (section is null && entry is { Key: Scripts or Own, Value: YamlMap inner })
                ReadMap(file, inner, entry.Key);
            else if (Defines(file, section) && !English.ContainsKey(entry.Key))
                Add(file, entry, new Word(file.Tag, "", [], [], section == Scripts), isNew: true);
            else if (English.TryGetValue(entry.Key, out var english))
                Add(file, entry, english, isNew: false);
            else
                ReportUnknown(entry, section);
        }
    }

    // The program's own English, and what a site adds to it.
    private static bool Defines(LanguageFile file, string? section) =>
        file.Tag.Equals(WordsByLanguage.English, StringComparison.OrdinalIgnoreCase) && (file.IsShipped || section == Own);

    private void Add(LanguageFile file, YamlEntry entry, Word english, bool isNew)
    {
        var shape = new WordShape(file, entry, english, isNew);
        if (shape.Read() is { } word)
            files[file.Tag][entry.Key] = word;
        diagnostics.AddRange(shape.Problems);
    }

    private void ReportUnknown(YamlEntry entry, string? section) =>
        Report(
            FileDiagnostics.UnknownWord,
            entry.KeyRange,
            $"No page uses a word '{entry.Key}'.",
            NearestName.Of(entry.Key, English.Keys) is { } near ? $"Did you mean '{near}'?"
                : section == Own ? $"Add '{entry.Key}' below 'own' in 'en.yml' first."
                : $"Delete it, or, for a word of your own templates, put it below 'own:'."
        );

    // Once per file: the list may be long.
    private void ReportMissing(LanguageFile file)
    {
        var known = LanguageTags.FallbacksOf(file.Tag).SelectMany(tag => files.GetValueOrDefault(tag)?.Keys ?? Enumerable.Empty<string>());
        var missing = English.Keys.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (missing.Count == 0 || unread.Contains(file.Tag))
            return;
        var shown = string.Join(", ", missing.Take(3).Select(key => $"'{key}'")) + (missing.Count > 3 ? " and others" : "");
        Report(
            FileDiagnostics.MissingWord,
            SourceRange.StartOf(file.Source.Path),
            $"'{file.Tag}' lacks {missing.Count} of {English.Count} words, which stay English: {shown}.",
            "Copy them from 'themes/handbook/i18n/en.yml' of HandbookGen, and translate them."
        );
    }

    private void Report(FileDiagnostic kind, SourceRange range, string message, string help) =>
        diagnostics.Add(kind.At(range, message, help));
}
