using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;

namespace HandbookGen.Parsing.Shortcodes;

/// <summary>A tag with the call that it belongs to.</summary>
/// <param name="Closing">For an opening tag: the one that closes it.</param>
internal sealed record PageTag(ShortcodeTag Tag, ShortcodeCall? Call, ShortcodeTag? Closing);

/// <summary>Collects the shortcodes of a page, and of the files that it includes, while it is parsed.</summary>
internal sealed class PageShortcodes
{
    private readonly List<PageTag> tags = [];

    public ImmutableArray<ShortcodePlace>.Builder Places { get; } = ImmutableArray.CreateBuilder<ShortcodePlace>();

    /// <summary>In the order of the file, the page before what it includes.</summary>
    public ImmutableArray<ShortcodeCall>.Builder Calls { get; } = ImmutableArray.CreateBuilder<ShortcodeCall>();

    /// <summary>Tags that are none, and closing tags that close nothing.</summary>
    public ImmutableArray<Problem>.Builder SyntaxProblems { get; } = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>Files that cannot be included.</summary>
    public ImmutableArray<Problem>.Builder IncludeProblems { get; } = ImmutableArray.CreateBuilder<Problem>();

    /// <summary>The tag whose mask begins at an offset of a masked text, or null.</summary>
    public PageTag? At(string text, int offset) =>
        ShortcodeMask.NumberAt(text, offset) is >= 0 and var number && number < tags.Count ? tags[number] : null;

    /// <summary>A text as its author wrote it; a tag that is to be shown without its comment marks.</summary>
    public string Unmask(string text) => ShortcodeMask.Replace(text, number => PlaceOf(number)?.Text ?? "");

    /// <summary>The same with the tags in their places.</summary>
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

    /// <summary>The tag that a mask stands for; null for a number that the page has not.</summary>
    public ShortcodePlace? PlaceOf(int mask) => mask < Places.Count ? Places[mask] : null;

    /// <summary>Takes the tags of a file and answers with its text, where masks stand for them.</summary>
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
            closing is null ? null : source.RangeAt(closing.Start, closing.End)
        );

    private static Problem Surplus(SourceFile source, ShortcodeTag tag) =>
        new(
            source.RangeAt(tag.Start, tag.End),
            $"The closing tag of '{tag.Name}' has no opening tag.",
            "Remove it, or add the opening tag."
        );

    // Each closing tag belongs to the last call of its name that is open; the calls opened since then have no inner text.
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

            // The count keeps a page of unmatched closing tags from searching the whole stack for each.
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
