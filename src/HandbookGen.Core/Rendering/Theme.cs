using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandlebarsDotNet;

namespace HandbookGen.Rendering;

/// <summary>The compiled templates of a theme. One serves all threads.</summary>
public sealed class Theme
{
    private static readonly FrozenDictionary<string, Type> Models = new Dictionary<string, Type>
    {
        ["page"] = typeof(PageModel),
        ["not-found"] = typeof(PageModel),
        ["redirect"] = typeof(RedirectModel),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, HandlebarsTemplate<TextWriter, object, object>> templates;

    private readonly FrozenDictionary<string, string> scriptSources;

    private Theme(FrozenDictionary<string, HandlebarsTemplate<TextWriter, object, object>> templates, ThemeFiles files)
    {
        this.templates = templates;
        scriptSources = templates.Keys.ToFrozenDictionary(name => name, name => InlineScripts.Sources(files, name), StringComparer.Ordinal);
        Modules = new CodeModules(files.Packages);
    }

    internal CodeModules Modules { get; }

    /// <summary>
    /// Compiles every template. Takes about 0.2 s in a fresh process, nearly all of it the engine's own start, so it is
    /// worth doing beside Load and Parse.
    /// </summary>
    /// <returns>No theme when there is a diagnostic; all of them are HB9010.</returns>
    public static (Theme? Theme, ImmutableArray<Diagnostic> Diagnostics) Compile(ThemeFiles files)
    {
        var diagnostics = TemplateCheck.Run(files, Models).AddRange(InlineScripts.Check(files));
        if (!diagnostics.IsEmpty)
            return (null, diagnostics);

        var compiler = new TemplateCompiler();
        var engine = Handlebars.Create(Configuration(compiler));
        var refused = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (name, source) in files.Partials)
        {
            if (CompileFile(engine, source, refused) is not { } partial)
                continue;
            engine.RegisterTemplate(name, partial);
            compiler.AddPartial(name);
        }

        var templates = new Dictionary<string, HandlebarsTemplate<TextWriter, object, object>>();
        foreach (var (name, source) in files.Templates)
        {
            if (CompileFile(engine, source, refused) is { } template)
                templates.Add(name, template);
        }

        refused.Sort();
        return refused.Count > 0 ? (null, refused.ToImmutable()) : (new Theme(templates.ToFrozenDictionary(), files), []);
    }

    /// <summary>What <see cref="ContentSecurityPolicy"/> allows on pages of a template besides the site's own files.</summary>
    internal string ScriptSourcesOf(string template) => scriptSources[template];

    /// <param name="template"><c>page</c> or <c>not-found</c>.</param>
    public void Write(string template, PageModel model, TextWriter output) => templates[template](output, model);

    /// <summary>The page that leads on to <see cref="RedirectModel.TargetUrl"/>.</summary>
    public void Write(RedirectModel model, TextWriter output) => templates["redirect"](output, model);

    // No file system and no functions: a template reads its model and the registered partials, nothing else.
    private static HandlebarsConfiguration Configuration(TemplateCompiler compiler)
    {
        var configuration = new HandlebarsConfiguration
        {
            TextEncoder = new HtmlTextEncoder(),
            FormatProvider = CultureInfo.InvariantCulture,
            PartialRecursionDepthLimit = 256,
        };
        configuration.ObjectDescriptorProviders.Add(new ModelDescriptors());
        configuration.CompileTimeConfiguration.Features.Add(compiler);
        return configuration;
    }

    private static HandlebarsTemplate<TextWriter, object, object>? CompileFile(
        IHandlebars engine,
        SourceFile source,
        ImmutableArray<Diagnostic>.Builder refused
    )
    {
        try
        {
            return engine.Compile(new StringReader(source.Text));
        }
        catch (HandlebarsException e)
        {
            var reason = (e.InnerException ?? e).Message.ReplaceLineEndings(" ");
            refused.Add(
                Diagnostic.Error(
                    "HB9010",
                    SourceRange.StartOf(source.Path),
                    $"The template engine cannot read this file: '{reason}'.",
                    "Compare it with the same file of the default theme."
                )
            );
            return null;
        }
    }
}
