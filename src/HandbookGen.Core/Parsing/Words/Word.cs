using System.Collections.Immutable;

namespace HandbookGen.Parsing;

/// <summary>What a language file says for one key.</summary>
/// <param name="Language">The tag of its file, whose plural rules choose between the forms: <c>de</c>.</param>
/// <param name="Text">The text; of a word with plural forms, the one for <see cref="PluralForm.Other"/>; empty for a list.</param>
/// <param name="Forms">The plural forms that the file has; empty for other words.</param>
/// <param name="Items">The names of a list, such as months; empty for other words.</param>
/// <param name="IsForScripts">Whether browsers get it.</param>
public sealed record Word(
    string Language,
    string Text,
    ImmutableArray<(PluralForm Form, string Text)> Forms,
    ImmutableArray<string> Items,
    bool IsForScripts
)
{
    /// <summary>The text for a number.</summary>
    public string For(int count)
    {
        var wanted = PluralForms.Of(Language, count);
        foreach (var (form, text) in Forms)
        {
            if (form == wanted)
                return text;
        }

        return Text;
    }

    /// <summary>Of every form.</summary>
    internal IEnumerable<string> Placeholders =>
        Forms.Select(form => form.Text).Append(Text).SelectMany(WordPlaceholders.In).Distinct(StringComparer.Ordinal);
}
