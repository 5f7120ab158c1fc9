using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A tag and the call it belongs to.</summary>
/// <param name="Call">Null for an escaped tag, and for a closing tag without an opening one.</param>
/// <param name="Closing">For an opening tag, the matching closing tag; null if there is none.</param>
internal sealed record PageTag(ShortcodeTag Tag, ShortcodeCall? Call, ShortcodeTag? Closing);

/// <summary>Collects the shortcodes of a page and its included files during parsing.</summary>
internal sealed class PageShortcodes
{
    private readonly List<PageTag> tags = [];

    /// <summary>The edition of the site: <c>buildCondition</c> of the settings; empty without one.</summary>
    public required string Edition { get; init; }

    public ImmutableArray<ShortcodePlace>.Builder Places { get; } = ImmutableArray.CreateBuilder<ShortcodePlace>();

    /// <summary>In source order, with the page before its included files.</summary>
    public ImmutableArray<ShortcodeCall>.Builder Calls { get; } = ImmutableArray.CreateBuilder<ShortcodeCall>();

    /// <summary>Malformed tags, and closing tags without an opening one.</summary>
    public ImmutableArray<Problem>.Builder SyntaxProblems { get; } = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>Files that cannot be included.</summary>
    public ImmutableArray<Problem>.Builder IncludeProblems { get; } = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>Whether the page includes a file, or tries to.</summary>
    public bool HasIncludes { get; set; }

    /// <summary>Where included files nest too deep.</summary>
    public ImmutableArray<Problem>.Builder TooDeep { get; } = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>The call of <c>include</c> that makes the page too large.</summary>
    public ImmutableArray<Problem>.Builder TooLarge { get; } = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>The tag whose mask starts at an offset of a masked text; null if there is none.</summary>
    public PageTag? At(string text, int offset) =>
        ShortcodeMask.NumberAt(text, offset) is >= 0 and var number && number < tags.Count ? tags[number] : null;

    /// <summary>The text as the author wrote it; escaped tags appear without their comment signs.</summary>
    public string Unmask(string text) => ShortcodeMask.Replace(text, number => PlaceOf(number)?.Text ?? "");

    /// <summary>The same, together with the positions of the tags.</summary>
    public TaggedText Read(string masked)
    {
        if (!ShortcodeMask.IsIn(masked))
            return new TaggedText(masked, []);
        var text = new StringBuilder(masked.Length);
        var tags = ImmutableArray.CreateBuilder<PlacedTag>();
        ShortcodeMask.Cut(masked, part => text.Append(part), AddTag);
        return new TaggedText(text.ToString(), tags.ToImmutable());

        void AddTag(int number)
        {
            if (PlaceOf(number) is not { } tag)
                return;
            tags.Add(new PlacedTag(text.Length, tag));
            text.Append(tag.Text);
        }
    }

    /// <summary>The tag that a mask stands for; null if the page has no tag with that number.</summary>
    public ShortcodePlace? PlaceOf(int mask) => mask < Places.Count ? Places[mask] : null;

    /// <summary>Records the tags of a file and returns its text with masks over them.</summary>
    public string Mask(SourceFile source, int start)
    {
        var lexed = ShortcodeLexer.Read(source.Text, start);
        SyntaxProblems.AddRange(
            lexed.Mistakes.Select(mistake => new Problem(source.RangeAt(mistake.Start, mistake.End), mistake.Message, mistake.Help))
        );
        if (lexed.Tags.IsEmpty)
            return source.Text;
        var closings = Pair(lexed.Tags);
        var calls = new Dictionary<ShortcodeTag, ShortcodeCall>(ReferenceEqualityComparer.Instance);
        var first = tags.Count;
        foreach (var tag in lexed.Tags.Take(ShortcodeMask.Limit - first))
        {
            var closing = closings.GetValueOrDefault(tag);
            if (tag.Kind is ShortcodeTagKind.Open or ShortcodeTagKind.SelfClosing)
            {
                var call = CallOf(source, tag, closing);
                Calls.Add(call);
                calls.Add(tag, call);
                if (closing is not null)
                    calls.Add(closing, call);
            }

            Add(source, tag, calls.GetValueOrDefault(tag), closing);
        }

        return string.Create(
            source.Text.Length,
            (source.Text, Tags: tags, First: first),
            static (masked, page) =>
            {
                page.Text.CopyTo(masked);
                for (var i = page.First; i < page.Tags.Count; i++)
                    ShortcodeMask.Write(masked, page.Tags[i].Tag, i);
            }
        );
    }

    private void Add(SourceFile source, ShortcodeTag tag, ShortcodeCall? call, ShortcodeTag? closing)
    {
        tags.Add(new PageTag(tag, call, closing));
        var isShown = tag.Kind == ShortcodeTagKind.Escaped;
        var kind =
            isShown ? ShortcodePlaceKind.Text
            : tag.Kind == ShortcodeTagKind.Close ? ShortcodePlaceKind.Closing
            : ShortcodePlaceKind.Opening;
        Places.Add(new ShortcodePlace(kind, call, isShown ? tag.Name : source.Text[tag.Start..tag.End]));
        if (tag.Kind == ShortcodeTagKind.Close && call is null)
            SyntaxProblems.Add(Surplus(source, tag));
    }

    private static ShortcodeCall CallOf(SourceFile source, ShortcodeTag tag, ShortcodeTag? closing) =>
        new(
            tag.Name,
            tag.Positional,
            tag.Named,
            tag.IsMarkdown,
            tag.Kind == ShortcodeTagKind.SelfClosing,
            source.RangeAt(tag.Start, tag.End),
            source.RangeAt(tag.NameStart, tag.NameStart + tag.Name.Length),
            closing is null ? null : source.RangeAt(closing.Start, closing.End),
            [.. tag.Places.Select(place => Written(source, place))]
        );

    private static WrittenParameter Written(SourceFile source, ParameterPlace place) =>
        new(place.KeyStart == place.KeyEnd ? null : At(source, place.KeyStart, place.KeyEnd), At(source, place.ValueStart, place.ValueEnd));

    private static Located<string> At(SourceFile source, int start, int end) => new(source.Text[start..end], source.RangeAt(start, end));

    private static Problem Surplus(SourceFile source, ShortcodeTag tag) =>
        new(
            source.RangeAt(tag.Start, tag.End),
            $"The closing tag of '{tag.Name}' has no opening tag.",
            "Remove it, or add the opening tag."
        );

    // A closing tag matches the last open call of its name; the calls opened since then have no inner text.
    private static Dictionary<ShortcodeTag, ShortcodeTag> Pair(ImmutableArray<ShortcodeTag> tags)
    {
        var closings = new Dictionary<ShortcodeTag, ShortcodeTag>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ShortcodeTag>();
        var openNames = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            if (tag.Kind == ShortcodeTagKind.Open)
            {
                open.Push(tag);
                openNames[tag.Name] = openNames.GetValueOrDefault(tag.Name) + 1;
            }

            // The count avoids a search of the whole stack for every unmatched closing tag.
            if (tag.Kind != ShortcodeTagKind.Close || openNames.GetValueOrDefault(tag.Name) == 0)
                continue;
            ShortcodeTag last;
            do
            {
                last = open.Pop();
                openNames[last.Name]--;
            } while (last.Name != tag.Name);
            closings.Add(last, tag);
        }

        return closings;
    }
}
