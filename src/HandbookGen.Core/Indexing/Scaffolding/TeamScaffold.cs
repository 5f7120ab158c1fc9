namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The page of a new team.</summary>
public static class TeamScaffold
{
    /// <param name="slug">The file name, without extension.</param>
    /// <param name="dri">Null if it is undecided.</param>
    public static string Write(string name, string slug, string? dri) =>
        new NewPageText(slug)
            .Put("type", "team")
            .Put("title", name)
            .Put("description", $"How {name} works, and how to ask for its help.")
            .Put("dri", dri)
            .Lines("members: []", "slack: []", "boards: []", "labels: []", "meetings: []", "sla: []")
            .EndFrontMatter()
            .Section(2, "Overview", "overview", "What would be missing without this team?")
            .Section(3, "Goals", "goals", "What is the team responsible for?")
            .Section(3, "Key metrics", "key-metrics", "How do you know whether it is working?")
            .Section(2, "Team structure", "team-structure", "Who does what? List the members in the front matter or in the people data.")
            .Section(2, "Communication", "communication", "Where should people ask their questions?")
            .Section(
                2,
                "Project management",
                "project-management",
                "How does a request become work? List boards, labels and response times in the front matter."
            )
            .Section(3, "Issue templates", "issue-templates", "Which template is for which kind of request?")
            .ToString();
}
