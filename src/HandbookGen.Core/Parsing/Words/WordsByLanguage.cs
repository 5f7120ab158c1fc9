using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Parsing;

/// <summary>The words of every language: those of the program, and those that the theme of the site adds or replaces.</summary>
public sealed class WordsByLanguage
{
    internal const string English = "en";

    private static readonly Lazy<FrozenDictionary<string, FrozenDictionary<string, Word>>> OfProgram = new(() => Read([]).Files);

    private readonly FrozenDictionary<string, Words> byTag;

    private WordsByLanguage(FrozenDictionary<string, FrozenDictionary<string, Word>> files) =>
        byTag = files.Keys.ToFrozenDictionary(tag => tag, tag => WordsOf(tag, files), StringComparer.OrdinalIgnoreCase);

    /// <summary>The words that come with the program.</summary>
    public static WordsByLanguage Shipped { get; } = new(OfProgram.Value);

    /// <summary>The tags of the languages that have a file, in alphabetical order.</summary>
    public IEnumerable<string> Tags => byTag.Keys.Order(StringComparer.Ordinal);

    /// <summary>The words for a page: region subtags fall back, <c>pt-BR</c> to <c>pt</c>, and everything to English.</summary>
    /// <param name="tag">The language of the page.</param>
    public Words Of(string tag)
    {
        foreach (var shorter in LanguageTags.FallbacksOf(tag))
        {
            if (byTag.TryGetValue(shorter, out var words))
                return words;
        }

        return byTag[English];
    }

    /// <summary>What is wrong with the files that come with the program; a test reads it.</summary>
    internal static ImmutableArray<Diagnostic> ReadShipped() => Read([]).Diagnostics;

    /// <summary>Reads the language files of a theme.</summary>
    public static (WordsByLanguage Words, ImmutableArray<Diagnostic> Diagnostics) Of(ThemeFiles theme)
    {
        if (theme.Languages.IsEmpty)
            return (Shipped, []);
        var (files, diagnostics) = Read(theme.Languages);
        return (new WordsByLanguage(files), diagnostics);
    }

    private static (FrozenDictionary<string, FrozenDictionary<string, Word>> Files, ImmutableArray<Diagnostic> Diagnostics) Read(
        ImmutableArray<LanguageFile> ofSite
    )
    {
        var reading = new WordsReader();
        foreach (var file in ShippedThemes.OfProgram.Languages.Concat(ofSite).OrderBy(file => file.Tag != English))
            reading.Add(file);
        return reading.Finish();
    }

    private static Words WordsOf(string tag, FrozenDictionary<string, FrozenDictionary<string, Word>> files)
    {
        var words = new Dictionary<string, Word>(files[English], StringComparer.Ordinal);
        foreach (var shorter in LanguageTags.FallbacksOf(tag).Reverse())
        {
            foreach (var (key, word) in files.GetValueOrDefault(shorter, FrozenDictionary<string, Word>.Empty))
                words[key] = word;
        }

        return new Words(tag, words.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
