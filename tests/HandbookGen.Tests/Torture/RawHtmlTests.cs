using HandbookGen.Configuration;

namespace HandbookGen.Tests.Torture;

/// <summary>HTML in a page: how it is read, and how it is written.</summary>
public sealed class RawHtmlTests
{
    [Theory]
    [InlineData("<div class='a' id=b>x</div>", "<div class=\"a\" id=\"b\">x</div>")]
    [InlineData("<DIV CLASS=\"a\">x</DIV>", "<div class=\"a\">x</div>")]
    [InlineData("<p title='say \"x\" & <y>'>x</p>", "<p title=\"say &quot;x&quot; & &lt;y&gt;\">x</p>")]
    [InlineData("<p title=\"&eacute;&hellip;&check;\">x</p>", "<p title=\"&eacute;&hellip;&check;\">x</p>")]
    [InlineData("<details open><summary>x</summary></details>", "<details open><summary>x</summary></details>")]
    [InlineData("<div>a < b &amp; c</div>", "<div>a &lt; b &amp; c</div>")]
    [InlineData("<div><br/><hr></div>", "<div><br /><hr></div>")]
    [InlineData("<div><username></div>", "<div>&lt;username></div>")]
    [InlineData("<div><main>x</main></div>", "<div>x</div>")]
    [InlineData("<div onclick=\"x()\" data-x=\"1\" data-page-body aria-label=\"a\">x</div>", "<div data-x=\"1\" aria-label=\"a\">x</div>")]
    [InlineData("<div><a name=\"x\" ping=\"y\"></a></div>", "<div><a name=\"x\"></a></div>")]
    [InlineData("<div><a href=\"https://e.test/?a=1&amp;b=2\">x</a></div>", "<div><a href=\"https://e.test/?a=1&amp;b=2\">x</a></div>")]
    [InlineData("<div><a href=\"page.md#x\">x</a></div>", "<div><a href=\"#x\">x</a></div>")]
    [InlineData("<div><a href=\"javascript:x()\">x</a></div>", "<div><a>x</a></div>")]
    [InlineData("<div><img src=\"data:image/png;base64,AA\" alt=\"\"></div>", "<div><img alt=\"\"></div>")]
    [InlineData(
        "<div><iframe src=\"https://loom.com/x\" allowfullscreen>a <b></iframe></div>",
        "<div><a class=\"frame\" href=\"https://loom.com/x\"><strong>Embedded page</strong> <small>Show from loom.com</small></a></div>"
    )]
    [InlineData("<iframe src=\"/x\" allowfullscreen>a <b></iframe>", "<iframe src=\"../x\" allowfullscreen></iframe>")]
    [InlineData(
        "<iframe id=f width=560 height=315 src=\"//loom.com/x?a=1&amp;b=2\" title=\"A &quot;talk&quot;\"></iframe>",
        "<a class=\"frame\" href=\"//loom.com/x?a=1&amp;b=2\" style=\"--width:560;--height:315\" id=\"f\"><strong>A "
            + "&quot;talk&quot;</strong> <small>Show from loom.com</small></a>"
    )]
    [InlineData(
        "<iframe width=\"100%\" height=\"600\" src=\"https://loom.com\"></iframe>",
        "<a class=\"frame\" href=\"https://loom.com\" style=\"height:600px\"><strong>Embedded page</strong> <small>Show from "
            + "loom.com</small></a>"
    )]
    [InlineData(
        "<iframe width=\"1;x:y\" height=\"6 \" src=\"https://loom.com\"></iframe>",
        "<a class=\"frame\" href=\"https://loom.com\"><strong>Embedded page</strong> <small>Show from loom.com</small></a>"
    )]
    [InlineData(
        "<div><video src=\"https://e.test/x.mp4\" autoplay controls></video></div>",
        "<div><video src=\"https://e.test/x.mp4\" controls preload=\"none\"></video></div>"
    )]
    [InlineData(
        "<div><video controls preload=auto><source src=\"https://e.test/x.mp4\"></video></div>",
        "<div><video controls preload=\"none\"><source src=\"https://e.test/x.mp4\"></video></div>"
    )]
    [InlineData(
        "<div><iframe src=\"https://e.test/x\" title=\"A\"></iframe></div>",
        "<div><a href=\"https://e.test/x\"><strong>A</strong> <small>e.test</small></a></div>"
    )]
    [InlineData("<div><iframe src=\"ftp://e.test/x\" title=\"A\"></iframe></div>", "<div><strong>A</strong></div>")]
    [InlineData("<div><a href=\"ms-msdt:x\">x</a></div>", "<div><a>x</a></div>")]
    [InlineData("<div><a href=\"/\t/e.test\">x</a></div>", "<div><a href=\"//e.test\">x</a></div>")]
    [InlineData("<div><a href=\"/%09/e.test\">x</a></div>", "<div><a href=\"../%09/e.test\">x</a></div>")]
    [InlineData("<div><a class='a Frame' href=\"https://e.test\">x</a></div>", "<div><a class=\"a\" href=\"https://e.test\">x</a></div>")]
    [InlineData("<div><a target=_blank>x</a></div>", "<div><a target=\"_blank\" rel=\"noopener\">x</a></div>")]
    [InlineData("<div><a rel=\"opener me\">x</a></div>", "<div><a rel=\"me\">x</a></div>")]
    [InlineData("<div><a target=x rel=\"Opener noreferrer\">x</a></div>", "<div><a target=\"x\" rel=\"noreferrer noopener\">x</a></div>")]
    [InlineData("<div><a target=_self rel=nofollow>x</a></div>", "<div><a target=\"_self\" rel=\"nofollow\">x</a></div>")]
    [InlineData("<div style=\"background: url(https://e.test/)\">x</div>", "<div style=\"background: none\">x</div>")]
    [InlineData("<div style=\"font: '&quot;'\">x</div>", "<div style=\"font: '&quot;'\">x</div>")]
    [InlineData("<div><style>p > a { color: red }</style></div>", "<div></div>")]
    [InlineData("<div><style>a::after { content: '<' }</style></div>", "<div></div>")]
    [InlineData("<div>a<script>x()</script>b</div>", "<div>ab</div>")]
    [InlineData(
        "<div><svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg></div>",
        "<div><svg viewbox=\"0 0 1 1\"><path d=\"M0 0\" /></svg></div>"
    )]
    [InlineData("<!-- a remark -->", "<!-- a remark -->")]
    [InlineData("<!-- a > b -->", "<!-- a &gt; b -->")]
    [InlineData("<div><!x></div>", "<div></div>")]
    public void Is_written_anew(string source, string html) =>
        RenderedPage.Body(source + "\n", Dialect.Gfm).Trim().ShouldBe(source == "<div" ? $"<p>{html}</p>" : html);

    [Theory]
    [InlineData("<div>\n\na", "<div>\n<p>a</p>\n</div>")]
    [InlineData("a\n\n</div>\n\nb", "<p>a</p>\n\n<p>b</p>\n")]
    [InlineData("a <b>b\n\nc", "<p>a <b>b</b></p>\n<p>c</p>\n")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>\n")]
    [InlineData("<div><table><tr><td></div>x</td></tr></table></div>", "<div><table><tr><td>x</td></tr></table></div>\n")]
    [InlineData("<p>a<p>b", "<p>a</p><p>b\n</p>")]
    public void Is_given_the_end_tags_that_it_lacks(string source, string html) =>
        RenderedPage.Body(source + "\n", Dialect.Gfm).ShouldBe(html);
}
