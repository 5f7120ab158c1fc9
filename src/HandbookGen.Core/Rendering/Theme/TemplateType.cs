using System.Diagnostics.CodeAnalysis;

namespace HandbookGen.Rendering;

internal enum TemplateKind
{
    /// <summary>After a mistake that has been reported.</summary>
    Unknown,

    /// <summary>The literal <c>null</c>.</summary>
    Nothing,
    Text,
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Our own HTML, which templates print unescaped.</summary>
    Html,
    Model,
    List,

    /// <summary>A range of numbers: <c>1..3</c>. Only loops take it.</summary>
    Range,

    /// <summary>The type of <c>for</c> and <c>while</c> inside a loop.</summary>
    Loop,

    /// <summary><c>words</c>: what the theme says in the language of the page.</summary>
    Words,

    /// <summary>A word with plural forms; only <c>word.count</c> takes it.</summary>
    Plural,
}

/// <summary>The static type of a template's value.</summary>
/// <param name="Model">The type of a model; null for all other kinds.</param>
/// <param name="Item">The item type of a list; null for all other kinds.</param>
internal sealed record TemplateType(TemplateKind Kind, Type? Model = null, TemplateType? Item = null)
{
    public static readonly TemplateType Unknown = new(TemplateKind.Unknown);
    public static readonly TemplateType Nothing = new(TemplateKind.Nothing);
    public static readonly TemplateType Text = new(TemplateKind.Text);
    public static readonly TemplateType Number = new(TemplateKind.Number);
    public static readonly TemplateType Flag = new(TemplateKind.Flag);
    public static readonly TemplateType Html = new(TemplateKind.Html);
    public static readonly TemplateType Range = new(TemplateKind.Range);
    public static readonly TemplateType Loop = new(TemplateKind.Loop);
    public static readonly TemplateType Words = new(TemplateKind.Words);
    public static readonly TemplateType Plural = new(TemplateKind.Plural);

    public static TemplateType Of<T>() => typeof(T) == typeof(string) ? Text : new(TemplateKind.Model, typeof(T));

    public static TemplateType ListOf(TemplateType item) => new(TemplateKind.List, Item: item);

    /// <summary>Whether it can be printed, compared and joined with text.</summary>
    public bool IsPlain =>
        Kind
            is TemplateKind.Unknown
                or TemplateKind.Nothing
                or TemplateKind.Text
                or TemplateKind.Number
                or TemplateKind.Flag
                or TemplateKind.Html;

    /// <summary>Whether a value of this type is allowed where another is expected.</summary>
    public bool Fits(TemplateType wanted) =>
        Kind is TemplateKind.Unknown or TemplateKind.Nothing
        || wanted.Kind == TemplateKind.Unknown
        || Equals(wanted)
        || (Kind == TemplateKind.List && wanted.Kind == TemplateKind.List && Item!.Fits(wanted.Item!))
        || (wanted.Kind == TemplateKind.Text && IsPlain);

    /// <summary>The type of a value that has one type or the other; false when they have none in common.</summary>
    public bool TryJoin(TemplateType other, [NotNullWhen(true)] out TemplateType? joined)
    {
        joined =
            Fits(other) ? other
            : other.Fits(this) ? this
            : IsPlain && other.IsPlain ? Text
            : null;
        return joined is not null;
    }

    /// <summary>As messages name it: <c>a list of toc-entry</c>.</summary>
    public override string ToString() =>
        Kind switch
        {
            TemplateKind.Text => "text",
            TemplateKind.Number => "a number",
            TemplateKind.Flag => "true or false",
            TemplateKind.Html => "HTML",
            TemplateKind.Model => $"a model ({TemplateModels.ByType[Model!].Name})",
            TemplateKind.List => $"a list ({ItemName})",
            TemplateKind.Range => "a range of numbers",
            TemplateKind.Loop => "the state of a loop",
            TemplateKind.Words => "all words",
            TemplateKind.Plural => "a word with plural forms",
            _ => "nothing",
        };

    /// <summary>As partials declare it: <c>toc-entry</c>, <c>list of toc-entry</c>.</summary>
    public string Declared => Kind == TemplateKind.List ? $"list of {ItemName}" : TemplateModels.ByType[Model!].Name;

    private string ItemName => Item!.Kind == TemplateKind.Model ? TemplateModels.ByType[Item.Model!].Name : Item.ToString();
}
