using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// Makes elements of the signs of emphasis among the children of an element. Emphasis and the elements in it do not overlap.
/// </summary>
internal sealed class EmphasisTree
{
    private readonly List<Inline> nodes;

    // By index of a start tag or an opening `~~`: the index of what closes it.
    private readonly Dictionary<int, int> closes = [];

    private EmphasisTree(ContainerInline container)
    {
        nodes = [.. container];
        PairNodes();
    }

    /// <param name="isInEmphasis">Whether the element itself is in emphasis.</param>
    public static void Form(ContainerInline container, bool isInEmphasis = false, bool isInStrong = false)
    {
        var hasSigns = false;
        foreach (var child in container)
            hasSigns |= child is EmphasisDelimiterInline;
        if (!hasSigns)
        {
            foreach (var child in container)
                FormInside(child, isInEmphasis, isInStrong);
            return;
        }

        var tree = new EmphasisTree(container);
        foreach (var node in tree.nodes)
            node.Remove();
        tree.Write(container, 0, tree.nodes.Count, isInEmphasis, isInStrong);
    }

    private static void FormInside(Inline inline, bool isInEmphasis, bool isInStrong)
    {
        if (inline is ContainerInline container)
            Form(container, isInEmphasis, isInStrong);
    }

    private void PairNodes()
    {
        var open = new Stack<(int Index, string Name)>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (NameOf(nodes[i]) is not var (name, isClosing) || (!isClosing && open.Count > Nesting.Deepest))
                continue;
            if (!isClosing)
            {
                open.Push((i, name));
                continue;
            }

            // What is struck out is a text of its own: tags that it opens do not reach past its end.
            while (name == "~~" && open.TryPeek(out var inner) && inner.Name != name)
                open.Pop();
            if (open.TryPeek(out var opening) && opening.Name == name)
                closes[open.Pop().Index] = i;
        }
    }

    private static (string Name, bool IsClosing)? NameOf(Inline inline)
    {
        if (inline is EmphasisDelimiterInline { DelimiterChar: '~' } strike)
            return ("~~", strike.Type == DelimiterType.Close);
        if (inline is not HtmlInline html || KramdownTag.Read(html.Tag, 0) is not { } tag)
            return null;
        return tag.IsSelfClosing || KramdownHtmlModel.IsEmpty(tag.Name) ? null : (tag.Name, tag.IsClosing);
    }

    private void Write(ContainerInline container, int first, int end, bool isInEmphasis, bool isInStrong)
    {
        var tokens = new List<EmphasisToken>();
        for (var i = first; i < end; i++)
        {
            var (node, last) = (nodes[i], closes.GetValueOrDefault(i, i));
            if (node is not EmphasisDelimiterInline { DelimiterChar: not '~' } signs)
            {
                tokens.Add(new EmphasisToken(node, nodes[last], At: i));
                i = last;
                continue;
            }

            for (var sign = signs.Content.Start; sign <= signs.Content.End; sign++)
                tokens.Add(new EmphasisToken(node, node, signs.DelimiterChar, signs.Content.Text, sign));
        }

        var text = new EmphasisText(tokens);
        Write(container, 0, tokens.Count, isInEmphasis, isInStrong, isDirect: false);

        void Write(ContainerInline into, int from, int to, bool isInEmphasis, bool isInStrong, bool isDirect)
        {
            for (var i = from; i < to; )
            {
                if (tokens[i].Sign == '\0')
                {
                    WriteElement(into, tokens[i++], isInEmphasis, isInStrong);
                }
                else if (text.Open(i, isInEmphasis, isInStrong, isDirect) is var (signs, close))
                {
                    var emphasis = EmphasisOf(tokens[i], tokens[close], signs);
                    into.AppendChild(emphasis);
                    Write(emphasis, i + signs, close, isInEmphasis || signs == 1, isInStrong || signs == 2, isDirect: true);
                    i = close + signs;
                }
                else
                {
                    var run = text.RunAt(i);
                    into.AppendChild(LiteralOf(tokens[i], run));
                    i += run;
                }
            }
        }
    }

    // The place of an element among the nodes is in its token.
    private void WriteElement(ContainerInline into, EmphasisToken token, bool isInEmphasis, bool isInStrong)
    {
        var (first, index) = (token.First, token.At);
        if (first == token.Last)
        {
            into.AppendChild(first is EmphasisDelimiterInline unpaired ? unpaired.AsLiteralInline() : first);
            FormInside(first, isInEmphasis, isInStrong);
        }
        else if (first is EmphasisDelimiterInline strike)
        {
            var struck = EmphasisOf(TokenOf(strike), TokenOf((EmphasisDelimiterInline)token.Last), 2);
            into.AppendChild(struck);
            Write(struck, index + 1, closes[index], false, false);
        }
        else
        {
            into.AppendChild(first);
            Write(into, index + 1, closes[index], isInEmphasis, isInStrong);
            into.AppendChild(token.Last);
        }
    }

    private static EmphasisToken TokenOf(EmphasisDelimiterInline signs) =>
        new(signs, signs, signs.DelimiterChar, signs.Content.Text, signs.Content.Start);

    private static EmphasisInline EmphasisOf(EmphasisToken opening, EmphasisToken closing, int signs) =>
        new()
        {
            DelimiterChar = opening.Sign,
            DelimiterCount = signs,
            Line = opening.First.Line,
            Column = opening.First.Column + Distance(opening),
            IsClosed = true,
            Span = new SourceSpan(opening.First.Span.Start + Distance(opening), closing.First.Span.Start + Distance(closing) + signs - 1),
        };

    private static LiteralInline LiteralOf(EmphasisToken token, int signs)
    {
        var start = token.First.Span.Start + Distance(token);
        return new LiteralInline(new StringSlice(token.Text, token.At, token.At + signs - 1))
        {
            Span = new SourceSpan(start, start + signs - 1),
            Line = token.First.Line,
            Column = token.First.Column + Distance(token),
        };
    }

    private static int Distance(EmphasisToken token) => token.At - ((EmphasisDelimiterInline)token.First).Content.Start;
}
