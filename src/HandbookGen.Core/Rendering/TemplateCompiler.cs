using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;

namespace HandbookGen.Rendering;

/// <summary>
/// Has the engine's expressions made into delegates by <see cref="TemplateStep"/>. The engine itself has the runtime compile them, which takes
/// longer than the first hundred pages, and where nothing can be compiled any more, in a native program, interprets them ten times as slowly.
/// </summary>
internal sealed class TemplateCompiler : IFeatureFactory, IFeature, IExpressionCompiler
{
    private readonly Dictionary<string, TemplateDelegate> partials = new(StringComparer.Ordinal);
    private TemplateDelegate? last;

    public IFeature CreateFeature() => this;

    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    public void CompilationCompleted() { }

    /// <summary>
    /// Makes the file that was compiled last a partial, which other templates then call at once; the engine would look it up and wrap the output
    /// each time.
    /// </summary>
    public void AddPartial(string name) =>
        partials.Add(name, last ?? throw new InvalidOperationException("Nothing has been compiled yet."));

    // The blocks of a file come before the file itself.
    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate
    {
        if (expression is not Expression<TemplateDelegate> template)
            return expression.Compile();
        last = TemplateStep.Of(template, partials);
        return (T)(Delegate)last;
    }
}
