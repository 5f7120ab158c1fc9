using HandbookGen.Indexing.Importing;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Indexing;

public class CampaignImportTests
{
    private const string Page = """
        # Campaigns

        Before the list.

        ## Current campaigns {#current}

        ### 🚀 One Roof (Solution Campaign) {#roof}

        <!-- DO NOT CHANGE THIS ANCHOR -->

        **Campaign Manager DRI: Ada Example (until somebody is hired)**

        **Launch date: Mar 2031**

        - [FY32 epic](https://example.com/epics/1)
        - [Landing page, old](htps://example.com/de-at/dach/)
        - Ask before you change anything.

        ```text
        **Launched: 2030-01-01**
        ```

        #### Pictures

        - [FigJam of the flow](https://example.com/flow)

        ### Second {#roof}

        **Launched: 2030-05-01**

        - Campaign UTM = `second`
        - *Note: to be sunsetted Q3FY32, records move to the One Roof campaign.*

        #### History {#history}

        It began small.

        ## After the list
        """;

    [Fact]
    public void Loses_no_line() => ImportedList.ShouldLoseNothing(Page);

    [Fact]
    public void Loses_no_line_with_the_line_ends_of_Windows() =>
        ImportedList.Of(Page.Replace("\n", "\r\n"), "_index.md").Import.PageText.Replace("\r\n", "").ShouldNotContain("\n");

    [Fact]
    public void Replaces_the_list_by_a_call() =>
        ImportedList
            .Of(Page, "_index.md")
            .Import.PageText.ShouldBe(
                """
                ---
                anchor_aliases:
                  pictures: roof
                  history: second
                ---

                # Campaigns

                Before the list.

                ## Current campaigns {#current}

                {{< campaigns status="active" >}}

                ## After the list
                """
            );

    [Fact]
    public void Writes_front_matter_and_leaves_what_it_does_not_understand() =>
        ImportedList
            .Of(Page, "_index.md")
            .Import.Campaigns[0]
            .Text.ShouldBe(
                """
                ---
                type: campaign
                title: One Roof
                status: active
                kind: solution
                anchor: roof
                manager_dri: Ada Example
                launch_date: 2031-03
                epics:
                  - fiscal_year: FY32
                    url: https://example.com/epics/1
                    label: FY32 epic
                landing_pages:
                  - url: https://example.com/de-at/dach/ # Landing page, old
                    locale: de-AT
                flow_diagram: https://example.com/flow # FigJam of the flow
                note: Ada Example until somebody is hired
                ---

                - Ask before you change anything.

                ```text
                **Launched: 2030-01-01**
                ```

                """
            );

    [Fact]
    public void Keeps_headings_that_still_have_something_below_them() =>
        ImportedList
            .Of(Page, "_index.md")
            .Import.Campaigns[1]
            .Text.ShouldBe(
                """
                ---
                type: campaign
                title: Second
                status: active
                anchor: second
                launch_date: 2030-05-01
                utm_campaign: second
                sunset:
                  quarter: FY32-Q3
                  successor: roof
                  note: "to be sunsetted Q3FY32, records move to the One Roof campaign."
                ---

                #### History {#history}

                It began small.

                """
            );

    [Fact]
    public void Tells_what_to_look_at() =>
        ImportedList
            .Of(Page, "_index.md")
            .Import.Notes.Select(note => $"{note.Range.Line} {note.Severity} {note.Message}")
            .ShouldBe([
                "16 Information 'htps://example.com/de-at/dach/' was read as 'https://example.com/de-at/dach/'.",
                "17 Information This line was not understood; it is kept in the text of 'roof.md'.",
                "19 Information This line was not understood; it is kept in the text of 'roof.md'.",
                "27 Warning The anchor 'roof' is also on line 7, which keeps it, so 'Second' gets 'second'.",
                "36 Information This line was not understood; it is kept in the text of 'second.md'.",
            ]);

    [Theory]
    [InlineData("- [Text](https://example.com/a_(b)) - team only", "|Text|https://example.com/a_(b)|team only")]
    [InlineData("Slack: [#x](https://x.example)", "Slack:|#x|https://x.example|")]
    [InlineData("[a](/b) and [c](/d)", null)]
    [InlineData("![a](/b.png)", null)]
    [InlineData("[a](/b \"title\")", null)]
    [InlineData("No link (at all)", null)]
    public void Takes_a_line_with_one_link_apart(string line, string? expected) =>
        (LinkLine.Read(line) is { } link ? string.Join('|', link.Before, link.Text, link.Url, link.After) : null).ShouldBe(expected);
}
