using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using HandbookGen.Indexing;
using HandbookGen.Indexing.Redirects;
using HandbookGen.Parsing.Html;

namespace HandbookGen.Rendering.Body;

/// <summary>Redirects from anchors that have moved to other pages, in the browser: a server never sees the fragment.</summary>
public static class AnchorScript
{
    /// <summary>
    /// The text between the tags: the same on every page, so that one hash in a Content-Security-Policy allows it. The anchors are data,
    /// in the attribute <c>data-anchors</c>: a map from ids to URLs.
    /// </summary>
    public const string Text = """
        (function () {
          var anchors = JSON.parse(document.currentScript.getAttribute('data-anchors'));
          function leadOn() {
            var id;
            try { id = decodeURIComponent(location.hash.slice(1)); } catch (e) { return; }
            if (!Object.prototype.hasOwnProperty.call(anchors, id)) return;
            var target = new URL(anchors[id], document.baseURI);
            if (location.search) target.search += (target.search ? '&' : '?') + location.search.slice(1);
            location.replace(target.href);
          }
          addEventListener('hashchange', leadOn);
          leadOn();
        })();
        """;

    private const string Begin = "<script data-anchors=\"";

    private static readonly byte[] BeginInUtf8 = Encoding.UTF8.GetBytes(Begin);

    /// <summary>The source that allows the script, with a space before it.</summary>
    internal static readonly string Source = $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    /// <summary>The source that the policy of a page has to allow, with a space before it; empty for a page without the script.</summary>
    /// <param name="body">The text of the page. Authors cannot begin it with their own script.</param>
    internal static string SourceFor(Utf8Html body) => body.Bytes.StartsWith(BeginInUtf8) ? Source : "";

    /// <param name="url">The page with the script.</param>
    internal static string Html(Site site, string url, IEnumerable<RetiredAnchor> anchors) =>
        $"{Begin}{HtmlText.Escape(Json(site, url, anchors))}\">{Text}</script>\n";

    /// <summary>A JSON object: the URL of each anchor that redirects, sorted by id.</summary>
    internal static string Json(Site site, string url, IEnumerable<RetiredAnchor> anchors) =>
        new JsonObject(
            anchors
                .Where(anchor => FormerAnchors.IsInUse(site, anchor))
                .OrderBy(anchor => anchor.Id, StringComparer.Ordinal)
                .Select(anchor => KeyValuePair.Create<string, JsonNode?>(anchor.Id, LinkWriter.Href(site.Config, url, anchor.Final!)))
        ).ToJsonString();
}
