using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Utm;

/// <summary>
/// Parses a <c>utm_campaign</c> value. Fields are separated by <c>_</c>, which the date of a structured code contains as well, so its form
/// follows from the first field alone: four digits or <c>eg</c>, eight digits, or a word.
/// </summary>
public static class UtmCodeParser
{
    /// <summary>In place of the date, for links without an end date.</summary>
    public const string Evergreen = "eg";

    /// <summary>In place of a part that does not apply.</summary>
    public const string NotApplicable = "x";

    // A longer text at the end of a name is no budget.
    private const int LongestBudget = 64;

    private const string Structure = "date_region_budget_type_gtm, then a language and a name where they are needed";

    /// <param name="registry">Its lists of allowed values; an empty list allows every value.</param>
    public static UtmCode Parse(string code, UtmRegistry registry)
    {
        var fields = Split(code);
        var first = fields[0].Text;
        if (first == Evergreen && fields.Length > 1)
            return Structured(code, fields, 1, registry);
        if (first.Length == 4 && IsDigits(first) && fields.Length > 1)
            return Structured(code, fields, Math.Min(3, fields.Length), registry);
        if (first.Length == 8 && IsDigits(first))
            return fields.Length > 4 ? Structured(code, fields, 1, registry) : Event(code, registry);
        if (first.Length > 8 && IsDigits(first[..8]))
            return Event(code, registry);
        return Words(code, fields);
    }

    private static UtmCode Words(string code, ImmutableArray<UtmField> fields)
    {
        var parts = fields.Select(
            (field, number) => new UtmPart(number == 0 ? UtmPartKind.Campaign : UtmPartKind.Detail, field.Text, field.Start)
        );
        return new UtmCode(code, fields.Length == 1 ? UtmCodeForm.Plain : UtmCodeForm.Prefixed, null, [.. parts], []);
    }

    private static UtmCode Event(string code, UtmRegistry registry)
    {
        var mistakes = ImmutableArray.CreateBuilder<UtmMistake>();
        var parts = ImmutableArray.CreateBuilder<UtmPart>();
        var day = code[..8];
        var date = DayOf(day);
        parts.Add(new UtmPart(UtmPartKind.Date, day, 0));
        if (date is null)
            mistakes.Add(new UtmMistake(0, 8, $"'{day}' is not a date.", "Write year, month and day as eight digits."));
        var name = code[8..].TrimStart('_');
        var start = code.Length - name.Length;
        var budget = BudgetAtEnd(name, registry);
        if (name.Length == 0)
            mistakes.Add(new UtmMistake(0, code.Length, $"'{code}' is a date without a name.", "Add a name after the date."));
        else
            parts.Add(new UtmPart(UtmPartKind.Name, name[..^(budget?.Length ?? 0)], start));
        if (budget is not null)
            parts.Add(new UtmPart(UtmPartKind.Budget, budget, code.Length - budget.Length));
        return new UtmCode(code, UtmCodeForm.Event, date, parts.ToImmutable(), mistakes.ToImmutable());
    }

    // The longest one, if there are several. Null for none.
    private static string? BudgetAtEnd(string name, UtmRegistry registry)
    {
        for (var length = Math.Min(name.Length - 1, LongestBudget); length > 0; length--)
            if (registry.Find(registry.Budgets, name.AsSpan(name.Length - length)) is { } budget)
                return budget.Code.Value;
        return null;
    }

    // The first `dateFields` fields are the date.
    private static UtmCode Structured(string code, ImmutableArray<UtmField> fields, int dateFields, UtmRegistry registry)
    {
        var mistakes = ImmutableArray.CreateBuilder<UtmMistake>();
        var parts = ImmutableArray.CreateBuilder<UtmPart>();
        var dateText = code[..fields[dateFields - 1].End];
        parts.Add(new UtmPart(UtmPartKind.Date, dateText, 0));
        var date = DateOf(dateText, mistakes);
        ImmutableArray<(UtmPartKind Kind, string Name, ImmutableArray<UtmEntry> List)> required =
        [
            (UtmPartKind.Region, "region", registry.Regions),
            (UtmPartKind.Budget, "budget", registry.Budgets),
            (UtmPartKind.Type, "type", registry.Types),
            (UtmPartKind.Gtm, "GTM code", registry.GtmCodes),
        ];
        var at = dateFields;
        foreach (var (kind, name, list) in required)
        {
            if (at == fields.Length)
            {
                mistakes.Add(
                    new UtmMistake(
                        0,
                        code.Length,
                        $"The {name} is missing.",
                        $"Write {Structure}; use '{NotApplicable}' for parts that do not apply."
                    )
                );
                return new UtmCode(code, UtmCodeForm.Structured, date, parts.ToImmutable(), mistakes.ToImmutable());
            }

            var field = fields[at++];
            parts.Add(new UtmPart(kind, field.Text, field.Start));
            CheckField(field, name, list, registry, mistakes);
        }

        AddRest(code, fields, at, parts, mistakes);
        return new UtmCode(code, UtmCodeForm.Structured, date, parts.ToImmutable(), mistakes.ToImmutable());
    }

    private static void AddRest(
        string code,
        ImmutableArray<UtmField> fields,
        int at,
        ImmutableArray<UtmPart>.Builder parts,
        ImmutableArray<UtmMistake>.Builder mistakes
    )
    {
        if (at < fields.Length && fields[at].Text is [>= 'a' and <= 'z', >= 'a' and <= 'z'])
            parts.Add(new UtmPart(UtmPartKind.Language, fields[at].Text, fields[at++].Start));
        if (at == fields.Length)
            return;
        foreach (var field in fields[at..].Where(field => field.Text.Length == 0))
            mistakes.Add(new UtmMistake(Math.Max(0, field.Start - 1), 1, "The code has '_' without a part after it.", "Remove it."));
        parts.Add(new UtmPart(UtmPartKind.Name, code[fields[at].Start..], fields[at].Start));
    }

    private static void CheckField(
        UtmField field,
        string name,
        ImmutableArray<UtmEntry> list,
        UtmRegistry registry,
        ImmutableArray<UtmMistake>.Builder mistakes
    )
    {
        if (field.Text.Length == 0)
        {
            mistakes.Add(
                new UtmMistake(Math.Max(0, field.Start - 1), 1, $"The {name} is empty.", $"Write '{NotApplicable}' if none applies.")
            );
            return;
        }

        if (list.IsEmpty || field.Text == NotApplicable || registry.Find(list, field.Text) is not null)
            return;
        var names = registry.Current(list);
        mistakes.Add(
            new UtmMistake(
                field.Start,
                field.Text.Length,
                $"The {name} '{field.Text}' is not in the registry.",
                $"Write one of {ShortList.Of(names)}, or '{NotApplicable}' if none applies."
            )
            {
                Meant = new NameSearch(field.Text, names),
            }
        );
    }

    private static DateOnly? DateOf(string text, ImmutableArray<UtmMistake>.Builder mistakes)
    {
        if (text == Evergreen)
            return null;
        if (text.Length == 8 && DayOf(text) is { } day)
        {
            var form = day.ToString("yyyy_MM_dd", CultureInfo.InvariantCulture);
            mistakes.Add(new UtmMistake(0, 8, $"The date is '{text}'; expected yyyy_mm_dd.", $"Write '{form}'."));
            return day;
        }

        if (DateOnly.TryParseExact(text, "yyyy_MM_dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        mistakes.Add(
            new UtmMistake(
                0,
                text.Length,
                $"The date is '{text}'; expected yyyy_mm_dd.",
                $"Write a date, or '{Evergreen}' for links without an end date."
            )
        );
        return null;
    }

    private static DateOnly? DayOf(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static ImmutableArray<UtmField> Split(string code)
    {
        var fields = ImmutableArray.CreateBuilder<UtmField>();
        var start = 0;
        foreach (var text in code.Split('_'))
        {
            fields.Add(new UtmField(text, start));
            start += text.Length + 1;
        }

        return fields.ToImmutable();
    }

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    private readonly record struct UtmField(string Text, int Start)
    {
        public int End => Start + Text.Length;
    }
}
