using System.Collections.Frozen;

namespace HandbookGen.Loading;

/// <summary>
/// The files of a site that its host obeys instead of sending them to readers: redirects, headers, domains and programs. Those of Netlify,
/// Cloudflare, Vercel, Firebase, Azure, GitHub, Apache and IIS.
/// </summary>
internal static class HostFiles
{
    // At the top of the site.
    private static readonly FrozenSet<string> AtTop = Names(
        """
        .nojekyll _config.yml _headers _redirects _routes.json _worker.js _worker.ts cname firebase.json netlify.toml now.json routes.json
        serve.json staticwebapp.config.json vercel.json wrangler.json wrangler.jsonc wrangler.toml
        """
    );

    // Folders at the top of the site.
    private static readonly string[] Folders = [".netlify/", ".vercel/", ".well-known/", "_worker.js/", "netlify/"];

    // In any folder.
    private static readonly FrozenSet<string> Anywhere = Names(".htaccess .htpasswd .user.ini php.ini web.config");

    // Folders at the top whose programs a host runs; pictures there are only files.
    private static readonly string[] Programs = ["api/", "functions/"];

    private static readonly FrozenSet<string> Languages = Names("cjs cts go js jsx mjs mts py rb rs sh ts tsx");

    // Files of hosts that no reader gets.
    private static readonly FrozenSet<string> WithoutExtension = FrozenSet.ToFrozenSet(["_headers", "_redirects", "CNAME"]);

    /// <summary>Whether some host would obey the file.</summary>
    /// <param name="inputPath">Its path inside the input folder.</param>
    public static bool Contain(string inputPath)
    {
        // A host may keep its files on a disk that ignores case.
        var path = inputPath.ToLowerInvariant();
        var name = path[(path.LastIndexOf('/') + 1)..];
        return AtTop.Contains(path)
            || Anywhere.Contains(name)
            || Folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
            || (
                Languages.Contains(name[(name.LastIndexOf('.') + 1)..])
                && Programs.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
            );
    }

    /// <summary>Whether hosts know the file although it has no extension.</summary>
    /// <inheritdoc cref="Contain"/>
    public static bool AreKnown(string inputPath) => WithoutExtension.Contains(inputPath);

    private static FrozenSet<string> Names(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
