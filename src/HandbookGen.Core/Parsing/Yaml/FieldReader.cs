using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Yaml;

/// <summary>
/// Reads typed values from a map and collects their problems. A value of the wrong type is a problem and counts as missing, as does a key
/// without a value. Every key that is read counts as known.
/// </summary>
/// <param name="map">The map to read.</param>
/// <param name="problems">Receives the problems, including those of nested maps.</param>
public sealed class FieldReader(YamlMap map, ImmutableArray<Problem>.Builder problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private FrozenSet<string> common = [];
    private FrozenSet<string> foreign = [];

    public SourceRange Range => map.Range;

    /// <summary>A scalar as it is written: <c>2023</c> and <c>true</c> are texts too.</summary>
    public Located<string>? Text(string key)
    {
        if (Find(key) is not { } entry)
            return null;
        if (entry.Value is YamlScalar scalar)
            return new Located<string>(scalar.Value, scalar.Range);
        Report(entry.Value.Range, Wrong(key, entry.Value, "a text"));
        return null;
    }

    /// <summary>Reports a problem when the key has no value. A value of any type will do.</summary>
    public void Require(string key, string help)
    {
        if (!HasValue(key))
            Report(map.Find(key)?.KeyRange ?? map.Range, $"'{key}' is missing.", help);
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<Located<string>> TextList(string key)
    {
        if (Find(key) is not { } entry)
            return [];
        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        var texts = ImmutableArray.CreateBuilder<Located<string>>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlScalar { IsNull: false } scalar)
                texts.Add(new Located<string>(scalar.Value, scalar.Range));
            else
                Report(item is YamlScalar ? entry.KeyRange : item.Range, $"An item of '{key}' is {Describe(item)}; expected a text.");
        }

        return texts.ToImmutable();
    }

    /// <summary><c>true</c> or <c>false</c>; false when missing.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } entry)
            return false;
        if (entry.Value is YamlScalar { Value: "true" or "True" or "TRUE" })
            return true;
        if (entry.Value is not YamlScalar { Value: "false" or "False" or "FALSE" })
            Report(entry.Value.Range, Wrong(key, entry.Value, "true or false"));
        return false;
    }

    /// <summary>A whole number; may have a sign.</summary>
    public int? Number(string key)
    {
        if (Find(key) is not { } entry)
            return null;
        if (
            entry.Value is YamlScalar scalar
            && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        )
            return number;
        Report(entry.Value.Range, Wrong(key, entry.Value, "a whole number"));
        return null;
    }

    /// <summary>A number with or without a fraction; may have a sign.</summary>
    public decimal? Decimal(string key)
    {
        if (Find(key) is not { } entry)
            return null;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (entry.Value is YamlScalar scalar && decimal.TryParse(scalar.Value, Style, CultureInfo.InvariantCulture, out var number))
            return number;
        Report(entry.Value.Range, Wrong(key, entry.Value, "a number"));
        return null;
    }

    /// <summary>One of a closed list of names.</summary>
    /// <param name="names">In the order that messages list them.</param>
    public Located<T>? Choice<T>(string key, ImmutableArray<(string Name, T Value)> names)
        where T : struct
    {
        if (Text(key) is not { } text)
            return null;
        foreach (var (name, value) in names)
        {
            if (name == text.Value)
                return new Located<T>(value, text.Range);
        }

        var all = names.Select(known => known.Name);
        var near = NearestName.Of(text.Value, all);
        Report(
            text.Range,
            $"'{key}' is '{YamlMistakes.Shown(text.Value)}'; expected one of {string.Join(", ", all)}.",
            near is null ? null : $"Did you mean '{near}'?",
            near is null ? null : Fix.Unsafe($"Write '{near}'", text.Range, near)
        );
        return null;
    }

    /// <summary>The map below a key.</summary>
    public FieldReader? Map(string key)
    {
        if (Find(key) is not { } entry)
            return null;
        if (entry.Value is YamlMap inner)
            return Inside(inner);
        Report(entry.Value.Range, Wrong(key, entry.Value, "a map of keys and values"));
        return null;
    }

    /// <summary>A list of maps; a single map counts as a list of one.</summary>
    public ImmutableArray<FieldReader> Maps(string key)
    {
        if (Find(key) is not { } entry)
            return [];
        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        var maps = ImmutableArray.CreateBuilder<FieldReader>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlMap inner)
                maps.Add(Inside(inner));
            else
                Report(item.Range, $"An item of '{key}' is {Describe(item)}; expected a map of keys and values.");
        }

        return maps.ToImmutable();
    }

    /// <summary>A list of texts or maps; a single one counts as a list of one.</summary>
    public ImmutableArray<TextOrMap> TextsOrMaps(string key)
    {
        if (Find(key) is not { } entry)
            return [];
        var items = entry.Value is YamlList list ? list.Items : [entry.Value];
        var found = ImmutableArray.CreateBuilder<TextOrMap>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlMap inner)
                found.Add(new TextOrMap(null, Inside(inner)));
            else if (item is YamlScalar { IsNull: false } scalar)
                found.Add(new TextOrMap(new Located<string>(scalar.Value, scalar.Range), null));
            else
                Report(
                    item is YamlScalar ? entry.KeyRange : item.Range,
                    $"An item of '{key}' is {Describe(item)}; expected a text or a map."
                );
        }

        return found.ToImmutable();
    }

    /// <summary>All entries, for maps whose keys are names; all keys become known.</summary>
    public ImmutableArray<YamlEntry> All()
    {
        Know(map.Entries.Select(entry => entry.Key));
        return map.Entries;
    }

    /// <summary>Whether the key has a value of any type. Does not make the key known.</summary>
    public bool HasValue(string key) => map.Find(key) is { Value: not YamlScalar { IsNull: true } };

    public bool IsMap(string key) => map.Find(key) is { Value: YamlMap };

    public void Report(SourceRange range, string message, string? help = null, Fix? fix = null) =>
        problems.Add(new Problem(range, message, help, fix));

    /// <summary>Adds keys that are read elsewhere, so that <see cref="Unknown"/> leaves them out.</summary>
    public void Know(IEnumerable<string> keys) => known.UnionWith(keys);

    /// <summary>The same, for a set of keys that many maps share.</summary>
    public void Know(FrozenSet<string> keys) => common = keys;

    /// <summary>Adds keys that other programs read: they are not mistakes, and no typo is taken for them.</summary>
    public void Tolerate(FrozenSet<string> keys) => foreign = keys;

    /// <summary>The entries whose keys are not known, in file order.</summary>
    public ImmutableArray<YamlEntry> Unknown() => [.. map.Entries.Where(entry => !IsKnown(entry.Key))];

    /// <summary>Reports unknown keys that resemble a known one. Call it after reading all fields.</summary>
    public void ReportTypos()
    {
        foreach (var entry in Unknown())
        {
            if (NearestName.Of(entry.Key, known.Concat(common)) is { } near)
                problems.Add(
                    new Problem(entry.KeyRange, $"Unknown key '{entry.Key}'.", $"Did you mean '{near}'?", Renaming(entry, near))
                    {
                        IsUnknownKey = true,
                    }
                );
        }
    }

    /// <summary>Reports every unknown key, for maps that only this program reads. Call it after reading all fields.</summary>
    /// <returns>All problems so far.</returns>
    public ImmutableArray<Problem> FinishClosed()
    {
        ReportTypos();
        var help = $"Use one of {string.Join(", ", known.Concat(common))}.";
        var reported = problems.Select(problem => problem.Range).ToHashSet();
        foreach (var entry in Unknown().Where(entry => !reported.Contains(entry.KeyRange)))
            problems.Add(new Problem(entry.KeyRange, $"Unknown key '{entry.Key}'.", help) { IsUnknownKey = true });
        return problems.ToImmutable();
    }

    /// <summary>As <see cref="ReportTypos"/>.</summary>
    /// <returns>All problems so far.</returns>
    public ImmutableArray<Problem> Finish()
    {
        ReportTypos();
        return problems.ToImmutable();
    }

    // Renaming must not set a key twice.
    private Fix? Renaming(YamlEntry entry, string near) =>
        map.Find(near) is null ? Fix.Unsafe($"Rename the key to '{near}'", entry.KeyRange, near) : null;

    private YamlEntry? Find(string key)
    {
        if (!common.Contains(key))
            known.Add(key);
        return map.Find(key) is { Value: not YamlScalar { IsNull: true } } entry ? entry : null;
    }

    private bool IsKnown(string key) =>
        known.Contains(key)
        || common.Contains(key)
        || foreign.Contains(key)
        || (map.IgnoresCase && known.Concat(common).Concat(foreign).Contains(key, StringComparer.OrdinalIgnoreCase));

    private FieldReader Inside(YamlMap inner) => new(inner with { IgnoresCase = map.IgnoresCase }, problems);

    private static string Wrong(string key, YamlNode value, string expected) => $"'{key}' is {Describe(value)}; expected {expected}.";

    private static string Describe(YamlNode node) =>
        node switch
        {
            YamlList => "a list",
            YamlMap => "a map",
            YamlScalar { IsNull: true } => "empty",
            YamlScalar scalar => $"'{YamlMistakes.Shown(scalar.Value)}'",
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };
}
