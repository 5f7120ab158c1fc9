namespace HandbookGen.BrowserTests.Harness;

/// <summary>The review of a change of three pages, written to a folder.</summary>
public sealed class ReviewOnDisk : IDisposable
{
    private const string Hiring = """
        We are kind.

        | Level | Salary |
        | --- | --- |
        | Senior | {0} |

        Always.

        ## {1}

        In writing.
        """;

    private readonly string root = Directory.CreateTempSubdirectory("handbookgen-").FullName;
    private readonly Lazy<string> folder;

    public ReviewOnDisk() =>
        folder = new(() =>
            WrittenReview.Of(
                root,
                [
                    Page("_index", "Handbook", "Read about [hiring](/hiring/#offers)."),
                    Page("hiring", "Hiring", "We answer within ten days.\n\n" + Of(Hiring, "70", "Offers")),
                    Page("start", "Start", "Come in."),
                ],
                [
                    Page("_index", "Handbook", "Read about [hiring](/hiring/#offers)."),
                    Page("hiring", "Hiring", "We answer within five days.\n\n" + Of(Hiring, "75", "Our offers")),
                    Page("welcome", "Welcome", "Come in, please."),
                ]
            )
        );

    /// <summary>The folder of the review as a URL, with a slash at the end.</summary>
    public string Url => new Uri(Folder + "/").AbsoluteUri;

    /// <summary>Full path.</summary>
    public string Folder => folder.Value;

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static string Of(string text, string salary, string heading) => text.Replace("{0}", salary).Replace("{1}", heading);

    private static (string, string) Page(string name, string title, string text) =>
        ($"content/{name}.md", $"---\ntitle: {title}\n---\n{text}\n");
}
