using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Teams;

/// <param name="Handle">Without <c>@</c>.</param>
/// <param name="Url">The page of the member or the job family.</param>
public sealed record TeamMember(Located<string> Name, Located<string>? Handle, string? Role, Located<string>? Url);

/// <param name="Name">The name in the issue tracker, for example <c>mktg-status::wip</c>.</param>
public sealed record TeamLabel(Located<string> Name, string? Meaning);

/// <param name="Cadence">In words: <c>weekly</c>, <c>every second Tuesday</c>.</param>
public sealed record TeamMeeting(Located<string> Name, string? Cadence);

/// <summary>The time in which a kind of request is answered.</summary>
/// <param name="Days">Business days.</param>
public sealed record TeamSla(Located<string> Request, int? Days);

/// <summary>A page with <c>type: team</c>. All lists are in the order of the page.</summary>
/// <param name="Title">The file name when the page has no title.</param>
/// <param name="Dri">The DRIs of the page, who lead the team.</param>
/// <param name="Members">The members listed on the page; <see cref="TeamRosters"/> adds those from the people data.</param>
/// <param name="JobFamilies">The pages of its job families: their URLs, or the names of their files.</param>
public sealed record Team(
    Located<string> Title,
    ImmutableArray<Located<string>> Dri,
    ImmutableArray<TeamMember> Members,
    ImmutableArray<SlackChannel> Slack,
    ImmutableArray<NamedLink> Boards,
    ImmutableArray<TeamLabel> Labels,
    ImmutableArray<TeamMeeting> Meetings,
    ImmutableArray<TeamSla> Sla,
    ImmutableArray<Located<string>> JobFamilies,
    ImmutableArray<Problem> Problems
);
