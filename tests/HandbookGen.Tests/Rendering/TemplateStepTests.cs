using System.Linq.Expressions;
using HandbookGen.Rendering;
using HandlebarsDotNet;
using HandlebarsDotNet.Features;

namespace HandbookGen.Tests.Rendering;

/// <summary>The engine must still say what is expected of it; else every template would silently be left to the runtime, and be slow.</summary>
public sealed class TemplateStepTests
{
    [Theory]
    [InlineData("text", "text")]
    [InlineData("{{title}}", "A &amp; B")]
    [InlineData("{{site.title}}", "C &amp; D")]
    [InlineData("{{{title}}}", "A & B")]
    [InlineData("{{#if title}}x{{/if}}", "x")]
    [InlineData("{{#if missing}}x{{else}}y{{/if}}", "y")]
    [InlineData("{{#if site.title}}x{{/if}}", "x")]
    [InlineData("{{#unless title}}x{{/unless}}", "")]
    [InlineData("{{#each items}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}", "1, 2")]
    [InlineData("{{#each none}}x{{else}}y{{/each}}", "y")]
    [InlineData("{{> part}}", "part")]
    public void Knows_what_themes_consist_of(string template, string expected)
    {
        var compiler = new Recorder();
        var render = Engine(compiler).Compile(new StringReader(template));

        var writer = new StringWriter();
        render(
            writer,
            new
            {
                title = "A & B",
                site = new { title = "C & D" },
                items = new[] { 1, 2 },
                none = Array.Empty<int>(),
            }
        );

        writer.ToString().ShouldBe(expected);
        compiler.Compiled.ShouldAllBe(step => step.Target!.GetType().Assembly == typeof(TemplateStep).Assembly);
    }

    [Fact]
    public void Leaves_to_the_runtime_what_it_does_not_know()
    {
        var compiler = new Recorder();
        var render = Engine(compiler).Compile(new StringReader("{{#with site}}{{title}}{{/with}}"));

        var writer = new StringWriter();
        render(writer, new { site = new { title = "C" } });

        writer.ToString().ShouldBe("C");
        compiler.Compiled.ShouldContain(step => step.Target!.GetType().Assembly != typeof(TemplateStep).Assembly);
    }

    private static IHandlebars Engine(Recorder compiler)
    {
        var configuration = new HandlebarsConfiguration();
        configuration.CompileTimeConfiguration.Features.Add(compiler);
        var engine = Handlebars.Create(configuration);
        engine.RegisterTemplate("part", "part");
        return engine;
    }

    // Each template of these tests is a single step, which is what comes back for it.
    private sealed class Recorder : IFeatureFactory, IFeature, IExpressionCompiler
    {
        public List<Delegate> Compiled { get; } = [];

        public IFeature CreateFeature() => this;

        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted() { }

        public T Compile<T>(Expression<T> expression)
            where T : class, Delegate
        {
            var compiled = new TemplateCompiler().Compile(expression);
            Compiled.Add(compiled);
            return compiled;
        }
    }
}
