using System.Collections.Immutable;
using HandbookGen.Diagnostics;

namespace HandbookGen.Indexing.Teams;

/// <param name="Handle">Without <c>@</c>.</param>
/// <param name="Url">Of the member's page or job family.</param>
public sealed record TeamMember(Located<string> Name, Located<string>? Handle, string? Role, Located<string>? Url);

/// <param name="Name">As the issue tracker knows it, e.g. <c>mktg-status::wip</c>.</param>
public sealed record TeamLabel(Located<string> Name, string? Meaning);

/// <param name="Cadence">In words: <c>weekly</c>, <c>every second Tuesday</c>.</param>
public sealed record TeamMeeting(Located<string> Name, string? Cadence);

/// <summary>How long a request may take.</summary>
/// <param name="Days">Business days.</param>
public sealed record TeamSla(Located<string> Request, int? Days);

/// <summary>A page with <c>type: team</c>. All lists in the order of the page.</summary>
/// <param name="Title">The file's name when the page has no title.</param>
/// <param name="Dri">The page's DRIs lead the team.</param>
/// <param name="Members">Those that the page lists; <see cref="TeamRosters"/> knows those of the people data as well.</param>
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
