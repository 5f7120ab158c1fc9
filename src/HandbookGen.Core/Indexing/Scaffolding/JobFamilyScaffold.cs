namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The page of a new job family, with one level to begin with.</summary>
public static class JobFamilyScaffold
{
    /// <param name="slug">The name of its file.</param>
    /// <param name="department">Null when it is not decided.</param>
    /// <param name="level">The title of its first level.</param>
    public static string Write(string name, string slug, string? department, string level)
    {
        var anchor = Slug.Of(level);
        return new NewPageText(slug)
            .Put("type", "job-family")
            .Put("title", name)
            .Put("description", $"Levels, responsibilities and requirements of the job family {name}.")
            .Put("department", department)
            .Lines("levels:")
            .Put("  - title", level)
            .Put("    anchor", $"{slug}-{anchor}")
            .EndFrontMatter()
            .Section(2, "Levels", "levels", "What do all levels have in common?")
            .Section(3, level, anchor, "Who does this role report to?")
            .Section(4, $"{level} Job Grade", $"{anchor}-job-grade", "Which grade?")
            .Section(4, $"{level} Responsibilities", $"{anchor}-responsibilities", "What does this role do? List it as verbs.")
            .Section(
                4,
                $"{level} Requirements",
                $"{anchor}-requirements",
                "What does a candidate need? One requirement is the ability to use GitLab."
            )
            .Section(2, "Career Ladder", "career-ladder", "Which role can come next?")
            .Section(2, "Performance Indicators", "performance-indicators", "Which metrics show good work?")
            .Section(2, "Hiring Process", "hiring-process", "Which steps, in which order?")
            .ToString();
    }
}
