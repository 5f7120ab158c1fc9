using Scriban.Parsing;
using Scriban.Syntax;

namespace HandbookGen.Rendering;

/// <summary>Counts the loops and partials of a page, and stops a template that passes <see cref="TemplateLimits"/>.</summary>
internal sealed class StepCounter
{
    // For each loop around the running one: how often it has repeated.
    private readonly Stack<int> around = new();
    private int repeated;
    private int steps;
    private int includes;

    /// <summary>Begins a page.</summary>
    public void Restart() => steps = 0;

    /// <exception cref="TemplateStop">The partials are nested too deep.</exception>
    public void EnterPartial(SourceSpan caller)
    {
        Count(caller);
        if (++includes > TemplateLimits.Includes)
        {
            throw new TemplateStop(
                caller,
                $"More than {TemplateLimits.Includes} partials include each other here",
                "Include a partial in itself only for values that are nested less deep."
            );
        }
    }

    public void LeavePartial() => includes--;

    public void EnterLoop()
    {
        around.Push(repeated);
        repeated = 0;
    }

    /// <exception cref="TemplateStop">The loop repeats too often.</exception>
    public void Repeat(ScriptLoopStatementBase loop)
    {
        Count(HeadOf(loop));
        if (++repeated > TemplateLimits.Loop)
        {
            throw new TemplateStop(
                HeadOf(loop),
                $"The loop repeats more than {TemplateLimits.Loop:N0} times",
                "Leave it with 'break', or give it a shorter list."
            );
        }
    }

    public void LeaveLoop() => repeated = around.Pop();

    private void Count(SourceSpan span)
    {
        if (++steps > TemplateLimits.Steps)
        {
            throw new TemplateStop(
                span,
                $"The loops and partials of the page repeat more than {TemplateLimits.Steps:N0} times",
                "Look for loops in loops, and for partials that include each other."
            );
        }
    }

    // Without the loop's body, which may be the whole file.
    private static SourceSpan HeadOf(ScriptLoopStatementBase loop)
    {
        var last = loop switch
        {
            ScriptForStatement { Iterator: { } list } => list,
            ScriptWhileStatement { Condition: { } condition } => condition,
            _ => null,
        };
        return last is null ? loop.Span : new SourceSpan(loop.Span.FileName, loop.Span.Start, last.Span.End);
    }
}
