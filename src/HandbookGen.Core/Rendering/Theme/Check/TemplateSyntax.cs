using HandbookGen.Diagnostics;
using Scriban;
using Scriban.Parsing;

namespace HandbookGen.Rendering;

/// <summary>Parses a template, and reports syntax errors in words that theme authors know.</summary>
internal static class TemplateSyntax
{
    private const string Language = "The language is described at https://scriban.github.io/docs/language/.";

    private static readonly string[] Blocks = ["capture", "case", "for", "func", "if", "tablerow", "while", "with", "wrap"];

    /// <returns>Null with a diagnostic: the first error, since others follow from it.</returns>
    public static (Template? Template, Diagnostic? Problem) Parse(SourceFile source)
    {
        var template = Template.Parse(source.Text, source.Path.Value);
        var problem = UnpairedIn(source) ?? (template.HasErrors ? Unreadable(source, template) : null);
        return problem is null ? (template, null) : (null, problem);
    }

    // Scriban reports these at the end of the file, and does not mention braces.
    private static Diagnostic? UnpairedIn(SourceFile source)
    {
        var (open, isInside, isStart, isOpening) = (new Stack<Token>(), default(Token?), false, false);
        foreach (var token in new Lexer(source.Text, source.Path.Value))
        {
            // "for.index" opens no block.
            if (isOpening && token.Type == TokenType.Dot)
                open.Pop();
            isOpening = false;
            if (token.Type is TokenType.CodeEnter or TokenType.CodeExit)
                isInside = token.Type == TokenType.CodeEnter ? token : null;
            if (isStart && token.Type == TokenType.Identifier)
            {
                var word = token.GetText(source.Text);
                isOpening = Blocks.Contains(word);
                if (isOpening)
                    open.Push(token);
                else if (word is "else" or "end" && open.Count == 0)
                    return At(
                        source,
                        token,
                        $"'{word}' stands outside of every block.",
                        "Begin the block with 'if', 'for' or another word."
                    );
                else if (word == "end")
                    open.Pop();
            }

            if (token.Type is not (TokenType.Comment or TokenType.CommentMulti))
                isStart = token.Type is TokenType.CodeEnter or TokenType.NewLine or TokenType.SemiColon;
        }

        if (isInside is { } braces)
            return At(source, braces, "The braces '{{' are never closed.", "Close them with '}}', and every text in them with its quotes.");
        return open.TryPop(out var block)
            ? At(source, block, $"The block '{block.GetText(source.Text)}' is never closed.", "Add '{{ end }}'.")
            : null;
    }

    private static Diagnostic Unreadable(SourceFile source, Template template)
    {
        var first = template
            .Messages.Where(message => message.Type == ParserMessageType.Error)
            .MinBy(message => message.Span.Start.Offset)!;
        var range = TemplateFile.RangeOf(source, first.Span);
        var found = source.TextOf(range).Trim();
        // Scriban does not always know where the token ends.
        if (found.Length == 0)
            found = source.Text[first.Span.Start.Offset..].Split("}}")[0].Split('\n')[0].Trim();
        if (first.Message.Contains("depth limit", StringComparison.Ordinal))
            return FileDiagnostics.BrokenTheme.At(range, "Blocks or parentheses are nested too deep.", "Put some of them into a partial.");
        // These are the only fields that Scriban checks when it parses a template.
        if (found is "for" or "while")
            return FileDiagnostics.BrokenTheme.At(
                range,
                $"'{found}' has no such field.",
                $"Known here: {string.Join(", ", FieldCheck.LoopFields.Select(f => $"'{f}'"))}."
            );
        return FileDiagnostics.BrokenTheme.At(
            range,
            found.Length == 0 ? "The template ends too early."
                : found is "}}" or "~}}" or "-}}" ? $"Something is missing before '{found}'."
                : $"'{found}' does not fit here.",
            Language
        );
    }

    private static Diagnostic At(SourceFile source, Token token, string message, string help) =>
        FileDiagnostics.BrokenTheme.At(source.RangeAt(token.Start.Offset, token.End.Offset + 1), message, help);
}
