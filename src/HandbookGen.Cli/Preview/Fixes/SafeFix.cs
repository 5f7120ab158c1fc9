using System.Collections.Immutable;
using System.Text;
using HandbookGen.Diagnostics;
using HandbookGen.Writing;

namespace HandbookGen.Cli.Preview;

/// <summary>A fix that changes nothing for readers and links, and the texts that it was made for.</summary>
/// <param name="Id">The fingerprint of its finding.</param>
/// <param name="Fix">What it edits.</param>
/// <param name="Sources">The texts of all files that it edits, by path.</param>
internal sealed record SafeFix(string Id, Fix Fix, ImmutableArray<SourceFile> Sources)
{
    /// <summary>Another one as soon as one of the files has another text.</summary>
    public string Hash =>
        ContentHash.Of(Encoding.UTF8.GetBytes(string.Concat(Sources.Select(source => $"{source.Path}\0{source.Text}\0"))));

    /// <summary>The new texts.</summary>
    /// <param name="root">Full path of the site's root.</param>
    public ImmutableArray<ChangedFile> Changes(string root) =>
        [
            .. Sources.Select(source => new ChangedFile(
                Path.Combine(root, source.Path.Value),
                source,
                TextEdit.Apply(source, Fix.Edits.Where(edit => edit.Range.File == source.Path))
            )),
        ];
}
