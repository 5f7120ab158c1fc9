namespace HandbookGen.Cli;

/// <summary>Where a review is posted.</summary>
internal enum ReviewForge
{
    Gitlab,
    Github,
}

/// <summary>The merge request of a CI job, as its variables say it.</summary>
/// <param name="Api">The address of the API, without a slash at the end.</param>
/// <param name="Project">The number of the project, or <c>owner/name</c>.</param>
/// <param name="Number">The number of the merge request.</param>
/// <param name="Token">Allows comments.</param>
internal sealed record ReviewTarget(ReviewForge Forge, Uri Api, string Project, string Number, string Token)
{
    /// <summary>The target, or a sentence that says why nothing is posted.</summary>
    public static (ReviewTarget? Target, string? Obstacle) Of(ReviewForge forge, Shell shell) =>
        forge == ReviewForge.Gitlab
            ? Of(
                forge,
                shell.Variable("CI_API_V4_URL"),
                shell.Variable("CI_MERGE_REQUEST_PROJECT_ID"),
                shell.Variable("CI_MERGE_REQUEST_IID"),
                shell.Variable(NameOfToken(forge)),
                "this is not a merge request pipeline of GitLab",
                "the variable HANDBOOKGEN_TOKEN is not set; it takes a project access token with the scope 'api'"
            )
            : Of(
                forge,
                shell.Variable("GITHUB_API_URL"),
                shell.Variable("GITHUB_REPOSITORY"),
                // refs/pull/7/merge
                shell.Variable("GITHUB_REF")?.Split('/')
                    is ["refs", "pull", var number, ..]
                    ? number
                    : null,
                shell.Variable(NameOfToken(forge)),
                "this is not a workflow of a pull request on GitHub",
                "the variable GITHUB_TOKEN is not set; pass 'secrets.GITHUB_TOKEN' with the permission 'pull-requests: write'"
            );

    private static (ReviewTarget?, string?) Of(
        ReviewForge forge,
        string? api,
        string? project,
        string? number,
        string? token,
        string elsewhere,
        string withoutToken
    )
    {
        if (api is null || project is null || number is null || !number.All(char.IsAsciiDigit))
            return (null, elsewhere);
        if (token is null)
            return (null, withoutToken);
        if (!Uri.TryCreate(api, UriKind.Absolute, out var url) || !(url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)))
            return (null, $"the address of the API, '{api}', does not begin with 'https://'");
        return project.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.') && token.All(c => c is > ' ' and < '\x7F')
            ? (new ReviewTarget(forge, new Uri(url.AbsoluteUri.TrimEnd('/')), project, number, token), null)
            : (null, elsewhere);
    }

    /// <summary>The comments of the merge request.</summary>
    public string Comments =>
        Forge == ReviewForge.Gitlab
            ? $"{Base}/projects/{Uri.EscapeDataString(Project)}/merge_requests/{Number}/notes"
            : $"{Base}/repos/{Project}/issues/{Number}/comments";

    /// <summary>One of them.</summary>
    public string Comment(string id) => Forge == ReviewForge.Gitlab ? $"{Comments}/{id}" : $"{Base}/repos/{Project}/issues/comments/{id}";

    /// <summary>The merge request itself.</summary>
    public string Request =>
        Forge == ReviewForge.Gitlab
            ? $"{Base}/projects/{Uri.EscapeDataString(Project)}/merge_requests/{Number}"
            : $"{Base}/repos/{Project}/pulls/{Number}";

    /// <summary>The notes of the token's owner that nobody else can see yet; on GitLab.</summary>
    public string Drafts => Request + "/draft_notes";

    /// <summary>The variable that the token comes from.</summary>
    public string TokenName => NameOfToken(Forge);

    private static string NameOfToken(ReviewForge forge) => forge == ReviewForge.Gitlab ? "HANDBOOKGEN_TOKEN" : "GITHUB_TOKEN";

    private string Base => Api.AbsoluteUri.TrimEnd('/');
}
