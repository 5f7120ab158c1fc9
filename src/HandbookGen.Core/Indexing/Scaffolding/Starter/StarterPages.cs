using System.Collections.Immutable;

namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The first pages of a handbook: complete, without findings, and about how to write the next ones.</summary>
public static class StarterPages
{
    /// <summary>In the order of the navigation. The input folder is <c>content</c>.</summary>
    public static ImmutableArray<ScaffoldFile> All { get; } =
    [
        new("content/_index.md", Home),
        new("content/how-we-work.md", HowWeWork),
        new("content/teams/_index.md", Teams),
        new("content/teams/marketing.md", Marketing),
        new("content/campaigns/_index.md", Campaigns),
        new("content/campaigns/first-steps.md", FirstSteps),
    ];

    private const string Home = """
        ---
        title: Handbook
        description: How we work, who does what, and where to ask.
        layout: home
        index_pages: recent-changes
        ---

        This is the one place where we write down how we work. Everyone may correct it. The cards above are the pages right below this one:
        their titles, descriptions and DRIs are in the front matter of each page.

        ## Change a page {#change-a-page}

        1. Open the page's file in `content/`. The file of `/how-we-work/` is `content/how-we-work.md`.
        2. Change the text, and run `handbookgen preview` to see it in a browser.
        3. Run `handbookgen check`. It finds links that lead nowhere, names that nobody has, and much more.
        4. Open a merge request. The same check runs there.

        """;

    private const string HowWeWork = """
        ---
        title: How we work
        description: What everyone can rely on, whatever team they are in.
        weight: 10
        dri: Ada Example
        ---

        Replace this text with what is true for you. The lines above it are the front matter: search engines and lists show the
        `description`, and the `dri` is the one person who keeps the page correct. `data/people.yml` must know that person.

        ## Write it down {#write-it-down}

        If more than one person needs an answer, write it in the handbook and reply with a link.

        ## Keep links working {#keep-links-working}
        <!-- DO NOT CHANGE THIS ANCHOR -->

        Other sites can link to this section, because the comment below its heading protects the anchor `#keep-links-working`. The words of
        the heading may change. If the anchor disappears, the check fails. `anchors.lock` lists all anchors with this promise.

        ## Add a page {#add-a-page}

        {{< note >}}
        `handbookgen new page "Office Hours" --to content` creates the next page, `content/office-hours.md`.
        {{< /note >}}

        """;

    private const string Teams = """
        ---
        title: Teams
        description: The teams, and how to reach them.
        weight: 20
        ---

        Each team has one page. `handbookgen new team "Field Marketing" --dri @ada-example` creates another one.

        """;

    private const string Marketing = """
        ---
        type: team
        title: Marketing
        description: How the marketing team works, and how to ask for its help.
        dri: Ada Example
        ---

        ## Overview {#marketing-overview}
        <!-- DO NOT CHANGE THIS ANCHOR -->

        What would be missing without this team? Two or three sentences are enough.

        ## Asking for help {#marketing-help}
        <!-- DO NOT CHANGE THIS ANCHOR -->

        Where do people ask, and how soon do they get an answer?

        """;

    private const string Campaigns = """
        ---
        title: Campaigns
        description: All campaigns, with their managers and codes.
        weight: 30
        no_list: true
        ---

        Each campaign is a file in `content/campaigns/`. The lists below are made from the front matter of these files. This command creates
        another campaign, and adds its code to `data/utm.yml`:

        ```shell
        handbookgen new campaign "Fast Lane" --dri @ada-example --launch 2030-03-01
        ```

        ## Planned {#planned-campaigns}

        {{< campaigns status="planned" >}}

        ## Active {#active-campaigns}

        {{< campaigns status="active" >}}

        """;

    private const string FirstSteps = """
        ---
        type: campaign
        title: First Steps
        description: An example of a campaign that is still being planned.
        status: planned
        anchor: first-steps
        manager_dri: Ben Example
        utm_campaign: firststeps
        core_team:
          campaigns: Ben Example
          content_marketing: Ada Example
        ---

        ## Aim {#first-steps-aim}
        <!-- DO NOT CHANGE THIS ANCHOR -->

        What changes if this works? Name one metric and its target.

        ## Audience {#first-steps-audience}
        <!-- DO NOT CHANGE THIS ANCHOR -->

        Who is it for, and what do they want?

        """;
}
