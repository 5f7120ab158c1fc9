using HandbookGen.Indexing.Adopting;

namespace HandbookGen.Tests.Indexing.Adopting;

public sealed class RemoteRepositoryTests
{
    [Theory]
    [InlineData("git@gitlab.com:group/sub/project.git", "https://gitlab.com/group/sub/project")]
    [InlineData("gitlab.com:group/project", "https://gitlab.com/group/project")]
    [InlineData("https://gitlab.com/group/project.git", "https://gitlab.com/group/project")]
    [InlineData("https://gitlab.com/group/project/", "https://gitlab.com/group/project")]
    [InlineData("https://user:secret@gitlab.com/group/project.git", "https://gitlab.com/group/project")]
    [InlineData("https://oauth2@GitLab.com/Group/Project", "https://gitlab.com/Group/Project")]
    [InlineData("ssh://git@git.example.com:2222/group/project.git", "https://git.example.com/group/project")]
    [InlineData("git+ssh://git@git.example.com/group/project.git", "https://git.example.com/group/project")]
    [InlineData("git://git.example.com/group/project.git", "https://git.example.com/group/project")]
    [InlineData("https://git.example.com:8443/group/project", "https://git.example.com:8443/group/project")]
    [InlineData("http://git.example.com/tools/gitlab/group/project", "http://git.example.com/tools/gitlab/group/project")]
    [InlineData("git@github.com:owner/repo.name.git", "https://github.com/owner/repo.name")]
    [InlineData("https://github.com/owner/a%20b", "https://github.com/owner/a%20b")]
    public void Reads_what_git_accepts(string remote, string url)
    {
        var repository = RemoteRepository.Parse(remote).ShouldNotBeNull();

        $"{repository.Scheme}://{repository.Host}/{repository.Path}".ShouldBe(url);
    }

    [Theory]
    [InlineData("/srv/git/project.git")]
    [InlineData("../other")]
    [InlineData("file:///srv/git/group/project.git")]
    [InlineData(@"C:\work\group\project")]
    [InlineData("work:group/project")]
    [InlineData("https://gitlab.com/project")]
    [InlineData("ssh://host.example.com/~ada/project")]
    [InlineData("")]
    public void Knows_no_page_for_a_path_or_an_alias(string remote) => RemoteRepository.Parse(remote).ShouldBeNull();

    [Theory]
    [InlineData("git@gitlab.com:a/b.git", Forge.GitLab, "main", "", "https://gitlab.com/a/b/-/edit/main/{path}")]
    [InlineData(
        "git@gitlab.com:a/b.git",
        Forge.GitLab,
        "feature/x#1",
        "docs/hand book/",
        "https://gitlab.com/a/b/-/edit/feature/x%231/docs/hand%20book/{path}"
    )]
    [InlineData("git@github.com:a/b.git", Forge.GitHub, "main", "", "https://github.com/a/b/edit/main/{path}")]
    [InlineData("git@github.com:a/b.git", Forge.GitHub, "{x}", "手册/", "https://github.com/a/b/edit/%7Bx%7D/%E6%89%8B%E5%86%8C/{path}")]
    public void Edits_at_the_url_of_the_server(string remote, Forge forge, string branch, string prefix, string url) =>
        RemoteRepository.Parse(remote)!.EditUrl(forge, branch, prefix).ShouldBe(url);

    [Theory]
    [InlineData("git@gitlab.com:a/b", Forge.GitLab)]
    [InlineData("git@gitlab.example.org:a/b", Forge.GitLab)]
    [InlineData("git@github.com:a/b", Forge.GitHub)]
    [InlineData("git@git.example.com:a/b", null)]
    public void Knows_the_server_by_its_name(string remote, Forge? forge) => RemoteRepository.Parse(remote)!.KnownForge.ShouldBe(forge);
}
