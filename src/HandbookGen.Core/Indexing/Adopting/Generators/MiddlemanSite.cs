using System.Collections.Immutable;
using HandbookGen.Loading;

namespace HandbookGen.Indexing.Adopting;

/// <summary>A site of Middleman (<see href="https://middlemanapp.com/basics/directory-structure/"/>).</summary>
internal static class MiddlemanSite
{
    public static ImmutableArray<string> ConfigFiles { get; } = ["config.rb"];

    public static Adoption? Read(FolderFiles files)
    {
        if (files.FindAny([.. ConfigFiles]) is not { } source)
            return null;
        const string From = "config.rb";
        var ruby = new LiteralAssignments(source.Text);
        var folder = ruby.Setting("source")?.Trim('/') ?? "source";
        // Compass and other tools have a 'config.rb' too.
        if (!files.HasPages(folder))
            return null;
        return new Adoption(
            "Middleman",
            From,
            [folder],
            [
                .. FoundSetting.Of("SiteTitle", ruby.Setting("site_title") ?? ruby.Setting("title"), From),
                .. FoundSetting.Of("SiteDescription", ruby.Setting("site_description") ?? ruby.Setting("description"), From),
                .. PublicUrl.Settings(ruby.Setting("site_url") ?? ruby.Setting("host"), ruby.Setting("http_prefix"), From),
                .. FoundSetting.Of("Language", LanguageTag.Of(ruby.Setting("lang") ?? ruby.Setting("locale")), From),
                FoundSetting.Dialect("kramdown", From),
            ],
            [.. LeftOutOf(ruby), new("other lines of config.rb", "Ruby is not run; only texts that 'set' gives are read.")]
        );
    }

    private static IEnumerable<LeftOut> LeftOutOf(LiteralAssignments ruby)
    {
        foreach (var extension in ruby.Calls("activate").Where(name => name != "directory_indexes"))
            yield return new LeftOut($"activate :{extension}", "There is no such extension here.");
        if (ruby.Calls("redirect").Count() is > 0 and var redirects)
            yield return new LeftOut($"{redirects} × redirect", "Write them to 'data/redirects.yml', or to 'aliases' in the front matter.");
        if (ruby.Calls("proxy").Any())
            yield return new LeftOut("proxy", "No pages are made from data; a shortcode can list records on a page.");
        if (ruby.Calls("page").Any())
            yield return new LeftOut("page", "There is one layout; the 'type' of a page chooses what it shows.");
        if (ruby.Calls("ignore").Any())
            yield return new LeftOut("ignore", "Write the files as globs to 'ExcludedPaths'.");
        if (ruby.Setting("markdown_engine") is { } engine and not "kramdown")
            yield return new LeftOut($"markdown_engine {engine}", "Headings get the ids of kramdown; this engine may have given others.");
    }
}
