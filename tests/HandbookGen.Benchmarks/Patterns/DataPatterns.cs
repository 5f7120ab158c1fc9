using System.Collections.Immutable;

namespace HandbookGen.Benchmarks;

/// <summary>Front matter, data files and other files beside the Markdown of pages.</summary>
internal static class DataPatterns
{
    public static ImmutableArray<Pattern> All { get; } =
    [
        new("front matter of lists", length => "---\na: " + new string('[', length) + "\n---\n"),
        new("front matter of maps", length => "---\na: " + Pattern.Times("{b: ", length / 4) + "\n---\n"),
        new("front matter of dashes", length => "---\na:\n  " + Pattern.Times("- ", length / 2) + "\n---\n"),
        new("front matter of keys", length => "---\n" + Pattern.Times("a: b\n", length / 5) + "---\n"),
        new("front matter of quotes", length => "---\na: " + Pattern.Times("\"a ", length / 3) + "\n---\n"),
        new("front matter of one long title", length => "---\ntitle: " + Pattern.Times("word ", length / 5) + "\n---\n"),
        new("front matter of one folded text", length => "---\ntitle: >\n" + Pattern.Times("  a b\n", length / 6) + "---\n"),
        new("front matter that is indented deeper each line", length => "---\n" + Stairs(length, n => $"a{n}:") + "---\n"),
        new("front matter that nobody closes", length => "---\n" + Pattern.Times("a: [b\n", length / 6)),
        new("front matter of line breaks", length => "---\n" + new string('\n', length) + "---\n"),
        new("front matter of brackets and commas", length => "---\na: [" + Pattern.Times(",[],{}", length / 6) + "]\n---\n"),
        new(
            "front matter that cannot be read, and links",
            length => "---\na: [\n" + Numbered("b{0}: c\n", length / 2) + "---\n" + Numbered("[a](/b{0}/)\n", length / 2)
        ),
        new(
            "aliases that cannot be read, and links",
            length => "---\naliases: {a: b}\n" + Numbered("b{0}: c\n", length / 2) + "---\n" + Numbered("[a](/b{0}/)\n", length / 2)
        ),
        new(
            "wrong index pages, and links",
            length => "---\nindex_pages:\n" + Numbered("  - x{0}\n", length / 2) + "---\n" + Numbered("[a](/y{0}/)\n", length / 2)
        ),
        Pattern.Fields("a{0}: b\n"),
        Pattern.Fields("a{0}: &b{0} c\n"),
        Pattern.Fields("a{0}: *b\n", "b: &b [c]\n"),
        Pattern.Fields("a{0}:\n  <<: *b\n", "b: &b { c: d }\n"),
        Pattern.Fields("  - /a{0}/\n", "aliases:\n"),
        Pattern.Fields("  - tag {0}\n", "tags:\n"),
        Pattern.Fields("  - Ann Exampel {0}\n", "dris:\n"),
        Pattern.Fields("titel{0}: b\n", "title: x\n"),
        Pattern.Fields("# handbookgen-disable-next-line a\na{0}: b\n"),
        Pattern.Fields("a{0}: !!str \"b\\u0041\"\n"),
        Pattern.Fields("? a{0}\n: b\n"),
        Pattern.Data("content/data/people.yml", "- name: Ann Number{0}\n  slug: ann-{0}\n  handle: ann{0}\n"),
        Pattern.Data("content/data/people.yml", "- name: Ann{0}\n  slug: ann-{0}\n  reports_to: ann-{0}0\n"),
        Pattern.Data("content/data/people.yml", "- name: Ann\n  slug: ann\n  links: [{ title: x, url: 'https://e.test/{0}' }]\n"),
        Pattern.Data("content/data/people.yml", "- name: Ann\n  slug: ann\n"),
        Pattern.Data("content/data/people.yml", "- nmae: Ann{0}\n  pciture: /a{0}.png\n"),
        new("content/data/utm.yml, codes", length => "codes:\n" + Numbered("  - code: a{0}\n    name: Number {0}\n", length))
        {
            Path = "content/data/utm.yml",
        },
        new("content/data/redirects.yml, a chain", length => Numbered("- { from: /a{0}/, to: /a{1}/ }\n", length))
        {
            Path = "content/data/redirects.yml",
        },
        Pattern.Data("content/data/redirects.yml", "- { from: /a{0}/, to: /b/ }\n"),
        Pattern.Data("content/data/redirects.yml", "- { from: /a/, to: /b{0}/ }\n"),
        Pattern.Data("content/data/utm.yml", "key{0}: x\n"),
        Pattern.Data("content/data/other.yml", "- [a, {b: c}, \"d\"]\n"),
        Pattern.Data("content/_directory.yml", "a{0}: b\n"),
        Pattern.Data("content/_redirects", "/a{0} /b{0} 301\n"),
        Pattern.Data("content/_headers", "/a{0}\n  X-A: b\n"),
        Pattern.Data("anchors.lock", "/a{0}/#b A title\n"),
    ];

    private static string Numbered(string text, int length)
    {
        var all = new System.Text.StringBuilder(length);
        for (var i = 0; all.Length < length; i++)
            all.Append(text.Replace("{0}", $"{i}").Replace("{1}", $"{i + 1}"));
        return all.ToString();
    }

    private static string Stairs(int length, Func<int, string> line) =>
        string.Concat(Enumerable.Range(0, (int)Math.Sqrt(length)).Select(n => new string(' ', n) + line(n) + "\n"));
}
