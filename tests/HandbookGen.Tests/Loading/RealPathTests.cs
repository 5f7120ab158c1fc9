using HandbookGen.Loading;
using HandbookGen.Tests.Harness;

namespace HandbookGen.Tests.Loading;

public sealed class RealPathTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Real => RealPath.Of(folder.Path)!;

    [Fact]
    public void Keeps_what_does_not_exist() => RealPath.Of(folder["a/../b/./c/"]).ShouldBe(Path.Combine(Real, "b", "c"));

    [Fact]
    public void Follows_links_in_the_middle_and_at_the_end()
    {
        folder.Write("real/inner/x").Link("a", "real").Link("b", "a/inner").Link("real/up", "..");
        RealPath.Of(folder["b/x"]).ShouldBe(Path.Combine(Real, "real", "inner", "x"));
        RealPath.Of(folder["a/up/b"]).ShouldBe(Path.Combine(Real, "real", "inner"));
    }

    [Fact]
    public void Is_null_for_links_in_a_circle()
    {
        folder.Link("a", "b").Link("b", "a").Link("self", "self");
        RealPath.Of(folder["a"]).ShouldBeNull();
        RealPath.Of(folder["self/x"]).ShouldBeNull();
    }

    [Fact]
    public void Knows_what_lies_in_a_folder()
    {
        var root = Path.GetPathRoot(Real)!;
        RealPath.IsIn(Real, Real).ShouldBeTrue();
        RealPath.IsIn(Real + Path.DirectorySeparatorChar, Real).ShouldBeTrue();
        RealPath.IsIn(Real, Path.Combine(Real, "a")).ShouldBeTrue();
        RealPath.IsIn(root, Real).ShouldBeTrue();
        RealPath.IsIn(Real, Real + "a").ShouldBeFalse();
        RealPath.IsIn(Path.Combine(Real, "a"), Real).ShouldBeFalse();
    }
}
