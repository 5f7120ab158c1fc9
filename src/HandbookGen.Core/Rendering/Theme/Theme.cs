using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>The templates of a theme, ready to render. Thread-safe.</summary>
public sealed class Theme
{
    private readonly FrozenDictionary<string, TemplateFile> templates;
    private readonly FrozenDictionary<string, TemplateFile> partials;
    private readonly FrozenDictionary<string, string> scriptSources;
    private readonly ConcurrentBag<TemplateRun> idle = [];
    private readonly bool hasCustomStyle;

    private Theme(ThemeFiles files, FrozenDictionary<string, TemplateFile> templates, FrozenDictionary<string, TemplateFile> partials)
    {
        (this.templates, this.partials) = (templates, partials);
        scriptSources = templates.Keys.ToFrozenDictionary(name => name, name => InlineScripts.Sources(files, name), StringComparer.Ordinal);
        Modules = new CodeModules(files.Packages);
        hasCustomStyle = files.HasCustomStyle;
        LoadsWords = files
            .Templates.Values.Concat(files.Partials.Values)
            .Any(file => file.Text.Contains("wordsUrl", StringComparison.Ordinal));
    }

    internal CodeModules Modules { get; }

    /// <summary>Whether pages load the words of scripts.</summary>
    internal bool LoadsWords { get; }

    /// <summary>Reads and checks every template.</summary>
    /// <param name="words">Those of the theme; null for those of the program.</param>
    /// <returns>No theme if there are diagnostics; all of them are HB9010.</returns>
    public static (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Compile(ThemeFiles files, WordsByLanguage? words = null)
    {
        var (templates, partials, diagnostics) = ThemeCheck.Run(files, (words ?? WordsByLanguage.Shipped).Of(WordsByLanguage.English));
        return diagnostics.IsEmpty ? (new Theme(files, templates, partials), []) : (null, diagnostics);
    }

    /// <summary>What <see cref="ContentSecurityPolicy"/> allows on pages of a template in addition to the site's own files.</summary>
    internal string ScriptSourcesOf(string template) => scriptSources[template];

    /// <summary>The same for all templates together.</summary>
    internal string AllScriptSources =>
        string.Concat(
            scriptSources
                .Values.SelectMany(sources => sources.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(source => " " + source)
        );

    /// <summary>Whether there is a template; a theme may leave out <c>home</c> and <c>print</c>.</summary>
    internal bool Has(string template) => templates.ContainsKey(template);

    /// <param name="template"><c>page</c>, <c>home</c>, <c>print</c> or <c>not-found</c>.</param>
    /// <exception cref="TemplateFault">The template cannot continue. Discard the output.</exception>
    public void Write(string template, PageModel model, TextWriter output) =>
        Write(templates[template], hasCustomStyle ? model with { HasCustomStyle = true } : model, model.Words, output);

    /// <summary>Writes the page that redirects to <see cref="RedirectModel.TargetUrl"/>.</summary>
    /// <exception cref="TemplateFault">The template cannot continue. Discard the output.</exception>
    public void Write(RedirectModel model, TextWriter output) => Write(templates["redirect"], model, model.Words, output);

    private void Write(TemplateFile template, object model, Words words, TextWriter output)
    {
        if (!idle.TryTake(out var run))
            run = new TemplateRun(partials);
        try
        {
            run.Render(template, model, words, output);
        }
        catch (ScriptRuntimeException e)
        {
            throw FaultOf(e, template);
        }

        idle.Add(run);
    }

    private TemplateFault FaultOf(ScriptRuntimeException e, TemplateFile template)
    {
        var file = templates.Values.Concat(partials.Values).FirstOrDefault(file => file.Source.Path.Value == e.Span.FileName) ?? template;
        var range = file.RangeOf(e.Span);
        if (e is TemplateStop stop)
            return new TemplateFault(range, stop.OriginalMessage, stop.Help);
        // The engine's own limits: the stack, and the length of joined texts.
        var limit = e.OriginalMessage.Contains("Limit", StringComparison.Ordinal) ? TemplateLimits.TooLong(e.Span) : null;
        return limit is not null
            ? new TemplateFault(range, limit.OriginalMessage, limit.Help)
            : new TemplateFault(range, $"The template cannot go on here: '{e.OriginalMessage.ReplaceLineEndings(" ")}'", null);
    }
}
