using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>The people who work on a campaign.</summary>
/// <param name="Url">The page that lists the members.</param>
/// <param name="Members">In the order of the page; a role may have several.</param>
public sealed record CoreTeam(Located<string>? Url, ImmutableArray<CoreTeamMember> Members);

/// <param name="RoleRange">The key that names the role.</param>
/// <param name="Person">A name, a slug or an <c>@handle</c>.</param>
public sealed record CoreTeamMember(CoreTeamRole Role, SourceRange RoleRange, Located<string> Person);

/// <summary>How closely a role is involved in a campaign.</summary>
public enum CoreTeamPart
{
    /// <summary>Responsible for the campaign.</summary>
    Dri,

    Primary,

    Secondary,

    /// <summary>Connects the campaign with a region or a channel.</summary>
    Liaison,
}

/// <summary>A role in a core team.</summary>
/// <param name="Key">The key in front matter: <c>product_marketing</c>.</param>
/// <param name="Name">The name for readers.</param>
public sealed record CoreTeamRole(string Key, string Name, CoreTeamPart Part);

/// <summary>The roles in a core team, in the order that tables show them.</summary>
public static class CoreTeamRoles
{
    public static ImmutableArray<CoreTeamRole> All { get; } =
    [
        new("campaigns", "Campaigns", CoreTeamPart.Dri),
        new("product_marketing", "Product Marketing", CoreTeamPart.Primary),
        new("developer_advocacy", "Developer Advocacy", CoreTeamPart.Primary),
        new("technical_marketing", "Technical Marketing", CoreTeamPart.Primary),
        new("content_marketing", "Content Marketing", CoreTeamPart.Primary),
        new("brand", "Brand", CoreTeamPart.Primary),
        new("revenue_programs", "Revenue Programs", CoreTeamPart.Primary),
        new("partner_marketing", "Partner Marketing", CoreTeamPart.Primary),
        new("alliance", "Alliance", CoreTeamPart.Secondary),
        new("partner", "Partner", CoreTeamPart.Secondary),
        new("digital_marketing", "Digital Marketing", CoreTeamPart.Secondary),
        new("organic_social", "Organic Social", CoreTeamPart.Secondary),
        new("email_lifecycle", "Email Lifecycle", CoreTeamPart.Secondary),
        new("abm", "Account Based Marketing", CoreTeamPart.Secondary),
        new("sdr_leadership", "SDR Leadership", CoreTeamPart.Secondary),
        new("sdr_enablement", "SDR Enablement", CoreTeamPart.Secondary),
        new("corporate_marketing", "Corporate Marketing", CoreTeamPart.Liaison),
        new("field_marketing", "Field Marketing", CoreTeamPart.Liaison),
    ];

    /// <summary>By key or name, ignoring case; spaces, hyphens and underscores are equal. Null for an unknown role.</summary>
    public static CoreTeamRole? Find(string key)
    {
        var plain = Plain(key);
        return All.FirstOrDefault(role => Plain(role.Key) == plain || Plain(role.Name) == plain);
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
