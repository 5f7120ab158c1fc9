using System.Diagnostics;
using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

/// <summary>The cases of git's documentation, and others; where git is installed, it has to agree.</summary>
public sealed class IgnorePatternTests
{
    [Theory]
    // "If there is a separator at the beginning or middle of the pattern, then the pattern is relative to the directory level …"
    [InlineData("doc/frotz/", "doc/frotz/", true)]
    [InlineData("doc/frotz/", "a/doc/frotz/", false)]
    [InlineData("doc/frotz", "doc/frotz", true)]
    [InlineData("doc/frotz", "a/doc/frotz", false)]
    [InlineData("/foo", "foo", true)]
    [InlineData("/foo", "a/foo", false)]
    // "Otherwise the pattern may also match at any level below the .gitignore level."
    [InlineData("frotz/", "frotz/", true)]
    [InlineData("frotz/", "a/frotz/", true)]
    [InlineData("frotz/", "frotz", false)]
    [InlineData("hello.*", "hello.txt", true)]
    [InlineData("hello.*", "a/hello.c", true)]
    [InlineData("/hello.*", "a/hello.c", false)]
    [InlineData("foo/", "foo/", true)]
    // "An asterisk matches anything except a slash."
    [InlineData("foo/*", "foo/test.json", true)]
    [InlineData("foo/*", "foo/bar/", true)]
    [InlineData("foo/*", "foo", false)]
    [InlineData("foo/*", "a/foo/b", false)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[a-c]x", "dx", false)]
    [InlineData("[!a-c]x", "dx", true)]
    [InlineData("[^a-c]x", "bx", false)]
    [InlineData("[]a]x", "]x", true)]
    [InlineData("[[:digit:]]*", "7up", true)]
    [InlineData("[[:digit:]]*", "up", false)]
    [InlineData("[a", "[a", false)]
    [InlineData(@"[\]a]x", "]x", true)]
    // "Leading **/ … trailing /** … /**/ matches zero or more directories. Other consecutive asterisks are regular asterisks."
    [InlineData("**/foo", "foo", true)]
    [InlineData("**/foo", "a/b/foo", true)]
    [InlineData("**/foo/bar", "a/foo/bar", true)]
    [InlineData("abc/**", "abc/x", true)]
    [InlineData("abc/**", "abc/x/y", true)]
    [InlineData("abc/**", "abc/", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/x/y/c", false)]
    [InlineData("a**b", "axb", true)]
    [InlineData("a**b", "x/axb", true)]
    [InlineData("**/a/**/b", "x/a/y/a/b", true)]
    // "Put a backslash in front of the first hash … Trailing spaces are ignored unless they are quoted …"
    [InlineData(@"\#x", "#x", true)]
    [InlineData(@"\!x", "!x", true)]
    [InlineData("#x", "#x", false)]
    [InlineData("x  ", "x", true)]
    [InlineData(@"x\ ", "x ", true)]
    [InlineData(@"\*.md", "*.md", true)]
    [InlineData(@"\*.md", "a.md", false)]
    [InlineData("x\r", "x", true)]
    [InlineData("", "x", false)]
    [InlineData("/", "x", false)]
    [InlineData("Foo", "foo", false)]
    public void Matches_as_git_does(string pattern, string path, bool isIgnored)
    {
        var isFolder = path.EndsWith('/');

        (IgnorePattern.Read(pattern)?.IsMatch(path.TrimEnd('/'), isFolder) == true).ShouldBe(isIgnored);
        (AskGit(pattern, path) ?? isIgnored).ShouldBe(isIgnored, "git says otherwise");
    }

    [Fact]
    public void The_last_pattern_and_the_nearest_file_decide()
    {
        var root = GitIgnore.Of("", "*.html\n!foo.html\n/*.md\n", null);
        var below = GitIgnore.Of("a/", "!*.html\nfoo.html\n", root);

        root!.Ignores("x.html", isFolder: false).ShouldBeTrue();
        root.Ignores("foo.html", isFolder: false).ShouldBeFalse();
        below!.Ignores("a/x.html", isFolder: false).ShouldBeFalse();
        below.Ignores("a/foo.html", isFolder: false).ShouldBeTrue();
        below.Ignores("a/x.md", isFolder: false).ShouldBeFalse();
    }

    [Fact]
    public void A_hostile_pattern_takes_no_time()
    {
        var pattern = IgnorePattern.Read(string.Concat(Enumerable.Repeat("**/*a*a*a*a*b/", 40)) + "c")!;
        var path = string.Join('/', Enumerable.Repeat(new string('a', 200), 60));

        pattern.IsMatch(path, isFolder: false).ShouldBeFalse();
    }

    // Null without git. It reads patterns from a file, and needs no repository but a folder that has none of its own.
    private static bool? AskGit(string pattern, string path)
    {
        if (OperatingSystem.IsWindows() || pattern.EndsWith('\r'))
            return null;
        using var folder = new TempFolder();
        folder.Write(".gitignore", pattern + "\n");
        if (path.EndsWith('/'))
            Directory.CreateDirectory(folder[path]);
        else
            folder.Write(path, "");
        try
        {
            if (Run(folder.Path, "init", "-q") != 0)
                return null;
            return Run(folder.Path, "-c", "core.excludesFile=/dev/null", "check-ignore", "-q", "--no-index", path.TrimEnd('/')) == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static int Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode;
    }
}
