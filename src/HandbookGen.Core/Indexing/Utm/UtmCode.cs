using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Utm;

/// <summary>The form of a <c>utm_campaign</c> value.</summary>
public enum UtmCodeForm
{
    /// <summary>One word: <c>autosd</c>.</summary>
    Plain,

    /// <summary>A code followed by its use, as in paid ads: <c>devsecopsusecase_amer_pr_rsa_nb_exact</c>.</summary>
    Prefixed,

    /// <summary><c>2024_01_20_emea_dmp_webcast_autosd_fr_beginnersguide</c>, or <c>eg_…</c> without an end.</summary>
    Structured,

    /// <summary>A date and a name: <c>20210915besteventeverfmm</c>, <c>20211202_competitive</c>.</summary>
    Event,
}

public enum UtmPartKind
{
    /// <summary>A registered code at the start.</summary>
    Campaign,

    /// <summary>A date, or <c>eg</c>.</summary>
    Date,

    Region,
    Budget,
    Type,
    Gtm,

    /// <summary>Two letters.</summary>
    Language,

    /// <summary>The purpose of the link, in one or more words.</summary>
    Name,

    /// <summary>A field of an ad: its region, target or unit.</summary>
    Detail,
}

/// <param name="Start">0-based, in the code.</param>
public sealed record UtmPart(UtmPartKind Kind, string Text, int Start);

/// <param name="Start">0-based, in the code. If a part is missing, the mistake covers the whole code.</param>
/// <param name="Message">One sentence, with the part that was found.</param>
public sealed record UtmMistake(int Start, int Length, string Message, string? Help = null)
{
    /// <summary>As <see cref="Problem.Meant"/>.</summary>
    public NameSearch? Meant { get; init; }
}

/// <summary>A <c>utm_campaign</c> value, split into its parts.</summary>
/// <param name="Date">Null for none, for <c>eg</c> and for a date that does not exist.</param>
/// <param name="Parts">In the order of the code; only those that were found.</param>
/// <param name="Mistakes">In the order of the code.</param>
public sealed record UtmCode(
    string Text,
    UtmCodeForm Form,
    DateOnly? Date,
    ImmutableArray<UtmPart> Parts,
    ImmutableArray<UtmMistake> Mistakes
)
{
    /// <summary>Evergreen: <c>eg</c> in place of the date.</summary>
    public bool IsEvergreen => Form == UtmCodeForm.Structured && this[UtmPartKind.Date]?.Text == UtmCodeParser.Evergreen;

    /// <summary>The first part of a kind; null if there is none.</summary>
    public UtmPart? this[UtmPartKind kind] => Parts.FirstOrDefault(part => part.Kind == kind);
}
