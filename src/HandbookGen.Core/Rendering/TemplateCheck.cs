using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;

namespace HandbookGen.Rendering;

/// <summary>
/// Reads the templates of a theme as the engine will, and reports every name that does not exist, at its place: the engine
/// itself would print nothing for an unknown field, and would find an unknown partial only on the page that needs it.
/// </summary>
internal static class TemplateCheck
{
    private static readonly ImmutableArray<string> Blocks = ["each", "if", "unless", "with"];
    private static readonly ImmutableArray<string> LoopValues = ["@first", "@index", "@last"];

    /// <param name="models">The model of each template, by the template's name.</param>
    public static ImmutableArray<Diagnostic> Run(ThemeFiles files, FrozenDictionary<string, Type> models)
    {
        var found = new SortedSet<Diagnostic>();
        foreach (var name in models.Keys.Where(name => !files.Templates.ContainsKey(name)))
        {
            var range = SourceRange.StartOf(new SitePath($"templates/{name}.hbs"));
            found.Add(Problem(range, $"The theme has no template '{name}'.", $"Add 'templates/{name}.hbs' to the theme."));
        }

        var seen = new HashSet<(string, Type?, Type)>();
        foreach (var (name, source) in files.Templates)
        {
            if (models.TryGetValue(name, out var model))
                CheckFile(new Place(files, source, model, [], seen, found), model);
            else
                found.Add(Unknown(SourceRange.StartOf(source.Path), "No page is rendered by the template", name, models.Keys));
        }

        // Partials that no template names still have to be well formed: a theme's author may be about to use them.
        foreach (var source in files.Partials.Values)
            CheckFile(new Place(files, source, typeof(object), [], seen, found), null);
        return [.. found];
    }

    /// <param name="Root">The model of the template that everything began with.</param>
    /// <param name="Within">The partials around this file that work on the same value as it does.</param>
    private sealed record Place(
        ThemeFiles Files,
        SourceFile Source,
        Type Root,
        ImmutableArray<string> Within,
        HashSet<(string, Type?, Type)> Seen,
        SortedSet<Diagnostic> Found
    );

    private sealed record Block(TemplateTag Tag, bool HasContext);

    // The type of a context is null when it is not known, after a mistake that has been reported.
    private static void CheckFile(Place place, Type? context)
    {
        var contexts = ImmutableStack.Create(context);
        var blocks = ImmutableStack<Block>.Empty;
        foreach (var tag in TemplateTag.Of(place.Source))
        {
            switch (tag.Kind)
            {
                case TagKind.Unclosed:
                    place.Found.Add(Problem(tag.Range, "The braces '{{' are never closed.", "Close them with '}}'."));
                    return;
                case TagKind.Value or TagKind.Raw:
                    CheckValue(place, tag, contexts);
                    break;
                case TagKind.Partial:
                    CheckPartial(place, tag, contexts);
                    break;
                case TagKind.Open:
                    var inner = CheckBlock(place, tag, contexts);
                    var hasContext = tag.Name is "each" or "with";
                    blocks = blocks.Push(new Block(tag, hasContext));
                    contexts = hasContext ? contexts.Push(inner) : contexts;
                    break;
                case TagKind.Else when !blocks.IsEmpty:
                    // What follows sees what stood before the block.
                    blocks = blocks.Pop(out var opened).Push(opened with { HasContext = false });
                    contexts = opened.HasContext ? contexts.Pop() : contexts;
                    if (tag.Name.Length > 0)
                        CheckBlock(place, tag, contexts);
                    break;
                case TagKind.Close when !blocks.IsEmpty && blocks.Peek().Tag.Name == tag.Name:
                    blocks = blocks.Pop(out var closed);
                    contexts = closed.HasContext ? contexts.Pop() : contexts;
                    break;
                default:
                    place.Found.Add(Problem(tag.Range, Unpaired(tag, blocks), "Open and close blocks in pairs, the inner one first."));
                    return;
            }
        }

        foreach (var block in blocks)
            place.Found.Add(
                Problem(block.Tag.Range, $"The block '{block.Tag.Name}' is never closed.", $"Add '{{{{/{block.Tag.Name}}}}}'.")
            );
    }

    private static string Unpaired(TemplateTag tag, ImmutableStack<Block> blocks) =>
        tag.Kind == TagKind.Else ? "'else' stands outside of every block."
        : blocks.IsEmpty ? $"'/{tag.Name}' closes a block that was not opened."
        : $"'/{tag.Name}' closes the block '{blocks.Peek().Tag.Name}'.";

    private static void CheckValue(Place place, TemplateTag tag, ImmutableStack<Type?> contexts)
    {
        if (!tag.Arguments.IsEmpty)
        {
            place.Found.Add(Unknown(tag.Range, "Templates have no function", tag.Name, []));
            return;
        }

        var field = Find(place, tag, tag.Name, contexts);
        if (field is { IsList: true } || (field?.Of is { } of && of != typeof(string)))
            place.Found.Add(Problem(tag.Range, $"'{tag.Name}' is no text.", "Use 'each' for a list, or name one of its fields."));
        else if (tag.Kind == TagKind.Raw && field is { IsHtml: false })
        {
            place.Found.Add(
                Problem(tag.Range, $"'{tag.Name}' is plain text and would be printed as HTML.", $"Write '{{{{{tag.Name}}}}}'.")
            );
        }
    }

    private static void CheckPartial(Place place, TemplateTag tag, ImmutableStack<Type?> contexts)
    {
        if (!place.Files.Partials.TryGetValue(tag.Name, out var source))
        {
            place.Found.Add(Unknown(tag.Range, "There is no partial", tag.Name, place.Files.Partials.Keys));
            return;
        }

        if (tag.Arguments.Length > 1 || tag.Arguments.Any(word => word.Contains('=')))
        {
            place.Found.Add(
                Problem(
                    tag.Range,
                    $"The partial '{tag.Name}' is given more than one value.",
                    "Name the one value that it works on, or none."
                )
            );
            return;
        }

        var sameValue = tag.Arguments.IsEmpty && contexts.Pop().IsEmpty;
        var within = sameValue ? place.Within.Add(tag.Name) : [tag.Name];
        if (sameValue && place.Within.Contains(tag.Name))
        {
            place.Found.Add(
                Problem(tag.Range, $"The partial '{tag.Name}' includes itself without end.", "Put it into an 'each' over the children.")
            );
            return;
        }

        var context = tag.Arguments.IsEmpty ? contexts.Peek() : Find(place, tag, tag.Arguments[0], contexts)?.Of;
        if (context is not null && place.Seen.Add((tag.Name, context, place.Root)))
            CheckFile(place with { Source = source, Within = within }, context);
    }

    /// <returns>What the inside of the block works on; null when that is not known.</returns>
    private static Type? CheckBlock(Place place, TemplateTag tag, ImmutableStack<Type?> contexts)
    {
        if (!Blocks.Contains(tag.Name))
        {
            place.Found.Add(Unknown(tag.Range, "Templates have no block", tag.Name, Blocks));
            return null;
        }

        if (tag.Arguments.Length != 1)
        {
            place.Found.Add(
                Problem(
                    tag.Range,
                    $"The block '{tag.Name}' is given {tag.Arguments.Length} values.",
                    $"Name one: '{{{{#{tag.Name} toc}}}}'."
                )
            );
            return null;
        }

        if (Find(place, tag, tag.Arguments[0], contexts) is not { } field)
            return null;
        if (tag.Name == "each" && !field.IsList)
            place.Found.Add(Problem(tag.Range, $"'{tag.Arguments[0]}' is no list.", "Use 'if' or 'with'."));
        if (tag.Name == "with" && (field.IsList || field.Of is null))
            place.Found.Add(Problem(tag.Range, $"'{tag.Arguments[0]}' has no fields of its own.", "Use 'if' or 'each'."));
        return field.Of;
    }

    // Null when the context is not known, or the name is not, which is then reported.
    private static TemplateField? Find(Place place, TemplateTag tag, string path, ImmutableStack<Type?> contexts)
    {
        if (LoopValues.Contains(path))
            return new TemplateField(null, false, value => value);
        var rest = path;
        for (; rest.StartsWith("../", StringComparison.Ordinal); rest = rest[3..])
        {
            contexts = contexts.Pop();
            if (contexts.IsEmpty)
            {
                place.Found.Add(Problem(tag.Range, $"'{path}' leads out of the file.", "Use '@root.' to reach the page."));
                return null;
            }
        }

        var type = contexts.Peek();
        var segments = rest.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (segments is ["this" or "@root", ..])
        {
            type = segments[0] == "@root" && type is not null ? place.Root : type;
            segments = segments[1..];
        }

        var field = new TemplateField(type, false, value => value);
        foreach (var segment in segments)
        {
            if (field.Of is null && type is null)
                return null;
            var fields = field is { Of: { } of, IsList: false } ? TemplateFields.ByType.GetValueOrDefault(of) : null;
            if (fields is null || !fields.TryGetValue(segment, out var next))
            {
                place.Found.Add(Unknown(tag.Range, "There is no field", path, fields?.Keys ?? [], segment));
                return null;
            }

            field = next;
        }

        return field;
    }

    private static Diagnostic Unknown(SourceRange range, string what, string name, IEnumerable<string> known, string? wrongPart = null)
    {
        var nearest = NearestName.Of(wrongPart ?? name, known);
        var names = string.Join(", ", known.Order(StringComparer.Ordinal).Select(n => $"'{n}'"));
        return Problem(
            range,
            $"{what} '{name}'.",
            nearest is not null ? $"Did you mean '{nearest}'?"
                : names.Length > 0 ? $"Known here: {names}."
                : null
        );
    }

    private static Diagnostic Problem(SourceRange range, string message, string? help) => Diagnostic.Error("HB9010", range, message, help);
}
