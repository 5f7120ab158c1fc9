using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Reads all templates and partials of a theme, and checks each alone and against the others.</summary>
internal static class ThemeCheck
{
    private const string Ending = ThemeFiles.Ending;

    private static readonly FrozenDictionary<string, TemplateType> Models = new Dictionary<string, TemplateType>
    {
        ["page"] = TemplateType.Of<PageModel>(),
        ["not-found"] = TemplateType.Of<PageModel>(),
        ["home"] = TemplateType.Of<PageModel>(),
        ["print"] = TemplateType.Of<PageModel>(),
        ["redirect"] = TemplateType.Of<RedirectModel>(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // The generator does without: pages of these kinds use the template 'page', or are not written.
    private static readonly FrozenSet<string> Optional = FrozenSet.Create(StringComparer.Ordinal, ["home", "print"]);

    /// <param name="words">Those that templates may use.</param>
    /// <returns>Ready to render if there are no diagnostics; those are sorted.</returns>
    public static (
        FrozenDictionary<string, TemplateFile> Templates,
        FrozenDictionary<string, TemplateFile> Partials,
        ImmutableArray<Diagnostic> Diagnostics
    ) Run(ThemeFiles files, Words words)
    {
        var found = new SortedSet<Diagnostic>(InlineScripts.Check(files));
        foreach (var name in Models.Keys.Where(name => !files.Templates.ContainsKey(name) && !Optional.Contains(name)))
        {
            var range = SourceRange.StartOf(new SitePath($"templates/{name}{Ending}"));
            found.Add(FileDiagnostics.BrokenTheme.At(range, $"The theme has no template '{name}'.", $"Add '{range.File}' to the theme."));
        }

        var templates = ReadAll(files.Templates, TypeOf, found);
        var partials = ReadAll(
            files.Partials,
            (_, source) => ThemeIcons.IsOne(source) ? (TemplateType.Unknown, null) : PartialModel.Of(source),
            found
        );
        foreach (var template in templates.Values)
            found.UnionWith(TemplateCheck.Run(template, partials, words).Found);
        var onSameValue = new SortedDictionary<string, ImmutableArray<IncludedPartial>>(StringComparer.Ordinal);
        foreach (var (name, partial) in partials)
        {
            var (problems, includes) = TemplateCheck.Run(partial, partials, words);
            found.UnionWith(problems);
            onSameValue.Add(name, includes);
        }

        found.UnionWith(EndlessIn(onSameValue));
        return (templates, partials, [.. found]);
    }

    private static (TemplateType, Diagnostic?) TypeOf(string template, SourceFile source) =>
        Models.TryGetValue(template, out var type)
            ? (type, null)
            : (
                TemplateType.Unknown,
                UnknownName.At(
                    SourceRange.StartOf(source.Path),
                    $"No page is rendered by the template '{template}'.",
                    template,
                    Models.Keys
                )
            );

    private static FrozenDictionary<string, TemplateFile> ReadAll(
        FrozenDictionary<string, SourceFile> sources,
        Func<string, SourceFile, (TemplateType Type, Diagnostic? Problem)> typeOf,
        SortedSet<Diagnostic> found
    )
    {
        var read = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var (name, source) in sources)
        {
            var (type, unknown) = typeOf(name, source);
            var (template, unreadable) = TemplateSyntax.Parse(source);
            found.UnionWith(new[] { unknown, unreadable }.OfType<Diagnostic>());
            read.Add(name, new TemplateFile(source, template, type, TemplateModels.NamesOf(type)));
        }

        return read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // A partial depends only on its value: if it includes itself with the same one, it never ends.
    private static IEnumerable<Diagnostic> EndlessIn(SortedDictionary<string, ImmutableArray<IncludedPartial>> includes)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, inside) in includes)
        {
            if (reported.Contains(name) || inside.FirstOrDefault(include => From(include.Partial).Contains(name)) is not { } endless)
                continue;
            reported.UnionWith(From(name).Where(other => From(other).Contains(name)));
            yield return FileDiagnostics.BrokenTheme.At(
                endless.Range,
                $"The partial '{name}' includes itself without end.",
                "Put it into a loop over the children, and name the child after the name of the partial."
            );
        }

        HashSet<string> From(string partial)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var next = new Stack<string>([partial]);
            while (next.TryPop(out var name))
            {
                if (!reached.Add(name))
                    continue;
                foreach (var include in includes.GetValueOrDefault(name, []))
                    next.Push(include.Partial);
            }

            return reached;
        }
    }
}
