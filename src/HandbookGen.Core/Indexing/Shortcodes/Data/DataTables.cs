using System.Collections.Immutable;

namespace HandbookGen.Indexing.Shortcodes;

/// <summary>The data tables that pages may show, each with its file in the <c>data</c> folder.</summary>
internal static class DataTables
{
    public static readonly ImmutableArray<Shortcode> All =
    [
        new DataTable("all-remote/country-select", "country_select"),
        new DataTable("all-tech-stack", "tech_stack"),
        new DataTable("devops-diagram", "stages"),
        new DataTable("engineering/create-retrospectives", "create_retrospectives"),
        new DataTable("engineering/create/career-development", "career_development"),
        new DataTable("engineering/projects-body", "projects"),
        new DataTable("engineering/projects-table", "projects"),
        new DataTable("engineering/support-glossary", "support_glossary"),
        new DataTable("engineering/workflow-labels", "workflow_labels"),
        new DataTable("exchange-rates", "exchange_rates"),
        new DataTable("group-pages-by-category", "categories"),
        new DataTable("handbook-counts", "handbook_counts"),
        new DataTable("kpi", "performance_indicators"),
        new DataTable("misused-terms", "misused_terms"),
        new DataTable("performance-indicators", "performance_indicators"),
        new DataTable("product/categories", "categories"),
        new DataTable("product/categories-features", "features"),
        new DataTable("product/categories-lookup", "categories"),
        new DataTable("product/jtbd", "jtbd"),
        new DataTable("product/pricing-themes", "pricing_themes"),
        new DataTable("product/section-group-table", "sections"),
        new DataTable("product/tech-writing", "categories"),
        new DataTable("product/tech-writing-sections", "sections"),
        new DataTable("product/upstream-forum", "upstream_forum"),
        new DataTable("product/ux-forum", "ux_forum"),
        new DataTable("release-managers", "release_managers"),
        new DataTable("release-schedule", "releases"),
        new DataTable("security/public-policy-standards-toc", "public_policy_standards"),
        new DataTable("team-pets", "pets"),
        new DataTable("tech-stack", "tech_stack"),
    ];
}
