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
    public IFeature CreateFeature() => this;

    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    public void CompilationCompleted()
    {
    }

    public T Compile<T>(Expression<T> expression) where T : class, Delegate =>
        expression is Expression<TemplateDelegate> template ? (T)(Delegate)TemplateStep.Of(template) : expression.Compile();
}
