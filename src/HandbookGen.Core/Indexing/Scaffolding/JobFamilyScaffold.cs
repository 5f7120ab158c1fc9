namespace HandbookGen.Indexing.Scaffolding;

/// <summary>The page of a new job family, with its first level.</summary>
public static class JobFamilyScaffold
{
    /// <param name="slug">The file name, without extension.</param>
    /// <param name="department">Null if it is undecided.</param>
    /// <param name="level">The title of the first level.</param>
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
            .Section(4, $"{level} Job Grade", $"{anchor}-job-grade", "What is the job grade?")
            .Section(4, $"{level} Responsibilities", $"{anchor}-responsibilities", "What does this role do? Start each item with a verb.")
            .Section(
                4,
                $"{level} Requirements",
                $"{anchor}-requirements",
                "What does this role require? Include the ability to use GitLab."
            )
            .Section(2, "Career Ladder", "career-ladder", "Which role comes next?")
            .Section(2, "Performance Indicators", "performance-indicators", "Which metrics show that the work is good?")
            .Section(2, "Hiring Process", "hiring-process", "What are the steps, in order?")
            .ToString();
    }
}
