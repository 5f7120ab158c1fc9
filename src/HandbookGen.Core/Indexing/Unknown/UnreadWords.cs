namespace HandbookGen.Indexing;

/// <summary>
/// Which of some texts that cannot be read may name a page. The texts are read once: a large one and thousands of links that nobody knows
/// would take minutes.
/// </summary>
internal sealed class UnreadWords
{
    private const ulong Nothing = 14_695_981_039_346_656_037;
    private const ulong Prime = 1_099_511_628_211;

    // The number of the first text with a word, and with two words after each other, by a hash of them. Two that share a hash by chance
    // only make a page unknown.
    private readonly Dictionary<ulong, int> first = [];

    // The number of the first text, and of the first empty one.
    private readonly int? any;
    private readonly int? empty;

    /// <param name="texts">An empty one may name everything; null names nothing.</param>
    public UnreadWords(IEnumerable<string?> texts)
    {
        foreach (var (number, text) in texts.Index())
        {
            if (text is null)
                continue;
            any ??= number;
            if (text.Length == 0)
                empty ??= number;
            Add(text, number);
            if (text.Contains('%'))
                Add(Uri.UnescapeDataString(text), number);
        }
    }

    /// <summary>
    /// The number of the first text that contains the last part of a path, in any case and with any separators between its words. The words
    /// of a long name may be in several texts.
    /// </summary>
    /// <param name="url">Site-absolute, not encoded.</param>
    /// <returns>From 0; null for none.</returns>
    public int? Naming(string url)
    {
        var path = url.TrimEnd('/');
        var number = NumberOf(path.AsSpan(path.LastIndexOf('/') + 1));
        return number is null || empty < number ? empty : number;
    }

    private int? NumberOf(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return null;
        int? number = null;
        var before = Nothing;
        foreach (var word in WordsOf(name))
        {
            if (!first.TryGetValue(number is null ? word : Pair(before, word), out var found))
                return null;
            number = Math.Max(number ?? 0, found);
            before = word;
        }

        // Signs without a word are in any text.
        return number ?? any;
    }

    private void Add(string text, int number)
    {
        var before = Nothing;
        foreach (var word in WordsOf(text))
        {
            first.TryAdd(word, number);
            first.TryAdd(Pair(before, word), number);
            before = word;
        }
    }

    private static ulong Pair(ulong before, ulong word) => (before * Prime) ^ word;

    // The hashes of runs of letters and digits: FNV-1a over their characters, see http://www.isthe.com/chongo/tech/comp/fnv/.
    private static WordHashes WordsOf(ReadOnlySpan<char> text) => new(text);

    private ref struct WordHashes(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        public ulong Current { get; private set; }

        public readonly WordHashes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (!rest.IsEmpty && !char.IsLetterOrDigit(rest[0]))
                rest = rest[1..];
            var length = 0;
            for (Current = Nothing; length < rest.Length && char.IsLetterOrDigit(rest[length]); length++)
                Current = (Current ^ char.ToUpperInvariant(rest[length])) * Prime;
            rest = rest[length..];
            return length > 0;
        }
    }
}
