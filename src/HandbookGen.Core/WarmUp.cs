using HandbookGen.Configuration;
using HandbookGen.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Validation;

namespace HandbookGen;

/// <summary>
/// Sends a page that nobody sees through the phases between the disk and the report. Done beside the first steps of a run, when most cores
/// are idle, it has the runtime compile and set up what the first real page would have to wait for, about a quarter of the time that a small handbook takes.
/// </summary>
public static class WarmUp
{
    private const string Page = """
        ---
        title: "Page"
        description: A page
        aliases: [/old/]
        tags:
          - one
        ---

        # Page {#page}

        Text with *emphasis*, **more of it**, `code`, [a link](/other/#place), [one more](../page.md "Title") and <span class="x">HTML</span>.

        ## Part
        <!-- DO NOT CHANGE THIS ANCHOR -->

        - An item
          1. Another one

        | Name | Value |
        | ---- | ----- |
        | One  | TBD   |

        > A quote, see https://example.com/?utm_campaign=x

        ```sh
        echo
        ```

        ![Picture](/picture.png)

        {{< note >}}A note.{{< /note >}}
        """;

    public static void Run()
    {
        var file = new ContentFile(new SourceFile(new SitePath("page.md"), Page), "page.md");
        var (site, _) = HandbookPipeline.ParseAndIndex(new LoadedSite([file], [], [], [], []), new SiteConfig(), forRendering: true);
        Validator.Run(site);
    }
}
