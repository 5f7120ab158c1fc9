using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Parsing;

/// <summary>Reads one word, which must have the form and the placeholders of the English one; else the page keeps that one.</summary>
/// <param name="english">The word of this key; without text for a new one.</param>
/// <param name="isNew">Whether the file decides about form and placeholders.</param>
internal sealed class WordShape(LanguageFile file, YamlEntry entry, Word english, bool isNew)
{
    private static readonly ImmutableArray<PluralForm> AllForms = [.. Enum.GetValues<PluralForm>()];

    private readonly List<Diagnostic> problems = [];

    public IEnumerable<Diagnostic> Problems => problems;

    /// <returns>Null if the value has another form or other placeholders.</returns>
    public Word? Read() =>
        entry.Value switch
        {
            YamlScalar { IsNull: true } => Wrong(entry.KeyRange, $"'{entry.Key}' has no text.", "Write its text, or '\"\"' for none."),
            YamlScalar text when isNew || english.Items.IsEmpty => OfText(text),
            YamlMap forms when isNew || !english.Forms.IsEmpty => OfForms(forms),
            YamlList list when isNew || list.Items.Length == english.Items.Length => OfList(list),
            _ => Wrong(
                entry.Value.Range,
                $"'{entry.Key}' must be {Expected}.",
                "Write it as in 'themes/handbook/i18n/en.yml' of HandbookGen."
            ),
        };

    private string Expected =>
        !english.Items.IsEmpty ? $"a list of {english.Items.Length} texts"
        : !english.Forms.IsEmpty ? "a text, or a map of plural forms"
        : "a text";

    private Word? OfText(YamlScalar text) =>
        HasPlaceholders(text, mayOmit: []) ? english with { Language = file.Tag, Text = text.Value, Forms = [] } : null;

    private Word? OfForms(YamlMap map)
    {
        var forms = ImmutableArray.CreateBuilder<(PluralForm Form, string Text)>();
        foreach (var form in map.Entries)
        {
            if (form.Value is not YamlScalar { IsNull: false } text)
                return Wrong(form.KeyRange, $"The plural form '{form.Key}' of '{entry.Key}' has no text.", "Write its text.");
            if (!AllForms.Any(known => PluralForms.NameOf(known) == form.Key))
                return UnknownForm(form);
            var which = AllForms.First(known => PluralForms.NameOf(known) == form.Key);
            // "One page": the word says the number.
            if (!HasPlaceholders(text, mayOmit: which is PluralForm.Zero or PluralForm.One or PluralForm.Two ? ["count"] : []))
                return null;
            forms.Add((which, text.Value));
        }

        return forms.Where(form => form.Form == PluralForm.Other).Select(form => form.Text).FirstOrDefault() is { } other
            ? english with
            {
                Language = file.Tag,
                Text = other,
                Forms = forms.ToImmutable(),
            }
            : Wrong(entry.KeyRange, $"'{entry.Key}' lacks the plural form 'other'.", "Add 'other: ...', for all other numbers.");
    }

    private Word? OfList(YamlList list)
    {
        if (list.Items.FirstOrDefault(item => item is not YamlScalar { IsNull: false }) is { } odd)
            return Wrong(odd.Range, $"An item of '{entry.Key}' is not a text.", "Write one text per item.");
        return english with { Language = file.Tag, Items = [.. list.Items.Select(item => ((YamlScalar)item).Value)] };
    }

    private bool HasPlaceholders(YamlScalar text, string[] mayOmit)
    {
        if (isNew)
            return true;
        var known = english.Placeholders.ToList();
        var used = WordPlaceholders.In(text.Value).ToList();
        foreach (var name in used.Except(known, StringComparer.Ordinal))
        {
            var help =
                NearestName.Of(name, known) is { } near ? $"Did you mean '{{{near}}}'?"
                : known.Count > 0 ? $"Known here: {string.Join(", ", known.Select(each => $"'{{{each}}}'"))}."
                : "This word takes none. Delete it.";
            problems.Add(FileDiagnostics.WrongPlaceholder.At(PlaceOf(name, text), $"'{entry.Key}' has no placeholder '{{{name}}}'.", help));
        }

        foreach (var name in known.Except(used, StringComparer.Ordinal).Except(mayOmit, StringComparer.Ordinal))
        {
            problems.Add(
                FileDiagnostics.WrongPlaceholder.At(
                    text.Range,
                    $"'{entry.Key}' lacks the placeholder '{{{name}}}'.",
                    "Put it where the page's value belongs."
                )
            );
        }

        return problems.Count == 0;
    }

    private SourceRange PlaceOf(string name, YamlScalar text)
    {
        var at = file.Source.TextOf(text.Range).IndexOf('{' + name + '}', StringComparison.Ordinal);
        if (at < 0)
            return text.Range;
        at += file.Source.OffsetOf(text.Range.Line, text.Range.Column);
        return file.Source.RangeAt(at, at + name.Length + 2);
    }

    private Word? UnknownForm(YamlEntry form)
    {
        var names = AllForms.Select(PluralForms.NameOf).ToList();
        return Wrong(
            form.KeyRange,
            $"'{entry.Key}' has no plural form '{form.Key}'.",
            NearestName.Of(form.Key, names) is { } near ? $"Did you mean '{near}'?" : $"Plural forms are {string.Join(", ", names)}."
        );
    }

    private Word? Wrong(SourceRange range, string message, string help)
    {
        problems.Add(FileDiagnostics.WrongWord.At(range, message, help));
        return null;
    }
}
