using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using HandbookGen.Parsing;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>
/// The engine while it renders a page: it escapes what a template prints unless its type says that it is HTML, and reads nothing
/// but the model. Renders one page after another, on one thread at a time, and none after an exception.
/// </summary>
internal sealed class TemplateRun : TemplateContext
{
    private readonly StepCounter steps = new();
    private ScriptNode? evaluated;

    public TemplateRun(FrozenDictionary<string, TemplateFile> partials)
        : base(Library(partials))
    {
        AutoIndent = false;
        // Names are checked when the theme is loaded; the rest may be null, such as "social" in "social.image".
        EnableRelaxedTargetAccess = true;
        // Loops and includes are counted by StepCounter, to report them in our own words.
        LoopLimit = 0;
        RecursiveLimit = 0;
        LimitToString = TemplateLimits.Output;
        OnStringLimit = ScriptLimitBehavior.Throw;
        // For captured text; the page's bytes are counted in PageOutput.
        OutputLimit = TemplateLimits.Output;
        OnOutputLimit = ScriptLimitBehavior.Throw;
    }

    /// <summary>The place in a template whose text or value is being written; the block around a value writes it.</summary>
    public SourceSpan WrittenSpan => CurrentNode is ScriptBlockStatement && evaluated is not null ? evaluated.Span : CurrentSpan;

    /// <exception cref="ScriptRuntimeException">The template cannot continue.</exception>
    public void Render(TemplateFile file, object model, Words words, TextWriter output)
    {
        BuiltinObject.SetValue(TemplateFunctions.Words, words, readOnly: true);
        steps.Restart();
        PushOutput(new PageOutput(this, output));
        PushGlobal(new FileScope(file.Names, model));
        file.Template!.Render(this);
        PopGlobal();
        PopOutput();
    }

    public void Include(TemplateFile partial, object? value, ScriptNode? caller)
    {
        steps.EnterPartial(SpanOf(caller));
        PushGlobal(new FileScope(partial.Names, value));
        try
        {
            Evaluate(partial.Template!.Page!);
        }
        finally
        {
            // Also when the page cannot be rendered: loops around the call end in the scope in which they began.
            PopGlobal();
            steps.LeavePartial();
        }
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        // Captured text is not HTML: it is escaped when it is printed.
        if (Output is not PageOutput page)
            return base.Write(span, textAsObject);
        if (textAsObject is Utf8Html html)
            page.Write(html);
        else
            page.WriteEscaped(textAsObject as string ?? ObjectToString(textAsObject));
        return this;
    }

    // As theme authors expect: a value that prints nothing is false.
    public override bool ToBool(SourceSpan span, object? value) =>
        value switch
        {
            null => false,
            bool flag => flag,
            string text => text.Length > 0,
            ICollection list => list.Count > 0,
            Utf8Html html => !html.IsEmpty,
            StringBuilderOutput captured => captured.Builder.Length > 0,
            IConvertible number => number.ToDouble(CultureInfo.InvariantCulture) != 0,
            _ => true,
        };

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        evaluated = scriptNode;
        // A number that is squared again and again would soon use up all time and memory.
        return value is BigInteger
            ? throw new TemplateStop(SpanOf(scriptNode), "The number is too large", "Numbers have at most 18 digits.")
            : value;
    }

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) =>
        target is Words ? WordsAccessor.Instance
        : TemplateModels.ByType.TryGetValue(target.GetType(), out var model) ? new ModelAccessor(model.Fields)
        : base.GetMemberAccessorImpl(target);

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is Array ? ArrayItems.Instance : base.GetListAccessorImpl(target, type);

    protected override void OnEnterLoop(ScriptLoopStatementBase loop) => steps.EnterLoop();

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        steps.Repeat(loop);
        return true;
    }

    protected override void OnExitLoop(ScriptLoopStatementBase loop) => steps.LeaveLoop();

    private SourceSpan SpanOf(ScriptNode? node) => node?.Span ?? CurrentSpan;

    private static ScriptObject Library(FrozenDictionary<string, TemplateFile> partials)
    {
        var library = TemplateFunctions.Library();
        library.SetValue("include", new IncludeFunction(partials), readOnly: true);
        return library;
    }
}
