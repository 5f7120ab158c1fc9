using System.Collections.Immutable;
using System.Text;

namespace HandbookGen.Tests.Harness;

/// <summary>A named part of a fixture.</summary>
/// <param name="Text">All lines below <c>-- name --</c>, with unchanged line endings.</param>
public sealed record TxtarSection(string Name, string Text);

/// <summary>
/// Many files in one text: prose, then sections that each begin with a line <c>-- name --</c>, after
/// <see href="https://pkg.go.dev/golang.org/x/tools/txtar"/>.
/// </summary>
/// <param name="Prose">The text before the first section.</param>
/// <param name="Sections">In text order; names may repeat.</param>
public sealed record Txtar(string Prose, ImmutableArray<TxtarSection> Sections)
{
    public static Txtar Parse(string text)
    {
        var sections = ImmutableArray.CreateBuilder<TxtarSection>();
        string? name = null;
        var prose = "";
        var start = 0;
        for (var line = 0; line < text.Length; )
        {
            var next = text.IndexOf('\n', line) + 1;
            if (next == 0)
                next = text.Length;
            if (NameIn(text[line..next].TrimEnd('\r', '\n')) is { } found)
            {
                Close(line);
                (name, start) = (found, next);
            }

            line = next;
        }

        Close(text.Length);
        return new Txtar(prose, sections.ToImmutable());

        void Close(int end)
        {
            if (name is null)
                prose = text[start..end];
            else
                sections.Add(new TxtarSection(name, text[start..end]));
        }
    }

    /// <summary>The text of the section with this name; null for none.</summary>
    public string? Find(string name) => Sections.FirstOrDefault(section => section.Name == name)?.Text;

    /// <summary>A copy with the text of one section replaced, or a new section added at the end.</summary>
    public Txtar With(string name, string text)
    {
        var section = new TxtarSection(name, text);
        var old = Sections.FirstOrDefault(each => each.Name == name);
        return this with { Sections = old is null ? Sections.Add(section) : Sections.Replace(old, section) };
    }

    /// <summary>The reverse of <see cref="Parse"/>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Prose);
        foreach (var section in Sections)
            text.Append("-- ").Append(section.Name).Append(" --\n").Append(section.Text);
        return text.ToString();
    }

    private static string? NameIn(string line) =>
        line.Length > 6 && line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal)
            ? line[3..^3].Trim()
            : null;
}
