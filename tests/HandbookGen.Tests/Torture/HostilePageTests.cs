using AngleSharp.Dom;
using HandbookGen.Configuration;

namespace HandbookGen.Tests.Torture;

/// <summary>What must never reach a page's readers, whatever its author writes.</summary>
public sealed class HostilePageTests
{
    private static readonly string[] Addresses =
    [
        "href",
        "src",
        "action",
        "formaction",
        "poster",
        "cite",
        "data",
        "background",
        "xlink:href",
    ];

    public static TheoryData<string> Pages =>
        new(
            "<script>x()</script>",
            "text <script>x()</script> text",
            "<scr<script>ipt>x()</scr</script>ipt>",
            "<div><script>\n\nx()\n\n</script></div>",
            "<img src=x onerror=x()>",
            "text <img/src=x/onerror=x()> text",
            "<img src=\"x\"onerror=x()>",
            "<img src=x\fonerror=x()>",
            "<img =\" onerror=x() src=x>",
            "<body onload=x()>",
            "<svg/onload=x()>",
            "<svg><script>x()</script></svg>",
            "<svg><style><img src=x onerror=x()></style></svg>",
            "<svg><style>&lt;img src=x onerror=x()&gt;</style><b></svg>",
            "<svg><title><img src=x onerror=x()></title></svg>",
            "<svg><desc><img src=x onerror=x()></desc></svg>",
            "<svg><foreignObject><img src=x onerror=x()></foreignObject></svg>",
            "<svg><a xlink:href=\"javascript:x()\"><text>X</text></a></svg>",
            "<svg><a><animate attributeName=href values=javascript:x() /><text>X</text></a></svg>",
            "<svg><set attributeName=onload to=x() /></svg>",
            "<svg></p><style><a id=\"</style><img src=1 onerror=x()>\"></svg>",
            "<svg><p><style><g title=\"</style><img src onerror=x()>\"></svg>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=x()&gt;\">",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=x()>",
            "<math href=\"javascript:x()\">X</math>",
            "<noscript><p title=\"</noscript><img src=x onerror=x()>\"></noscript>",
            "text <noscript> <a title=\"</noscript><img src=x onerror=x()>\">x</a>",
            "text <textarea> <a title=\"</textarea><img src=x onerror=x()>\">x</a>",
            "text <title> <a title=\"</title><img src=x onerror=x()>\">x</a>",
            "<title>\n\n<a title=\"</title><img src=x onerror=x()>\">x</a>",
            "text <xmp> <a title=\"</xmp><img src=x onerror=x()>\">x</a>",
            "text <noembed> <a title=\"</noembed><img src=x onerror=x()>\">x</a>",
            "text <iframe> <a title=\"</iframe><img src=x onerror=x()>\">x</a>",
            "text <style> <a title=\"</style><img src=x onerror=x()>\">x</a>",
            "<style></stylex><img src=x onerror=x()></style>",
            "<iframe srcdoc=\"<script>x()</script>\"></iframe>",
            "<iframe src=\"java&#10;script:x()\"></iframe>",
            "<iframe src=\"&Tab;javascript&colon;x()\"></iframe>",
            "<iframe src=\"data:text/html,<script>x()</script>\"></iframe>",
            "<!--><img src=x onerror=x()>-->",
            "<!---><img src=x onerror=x()>-->",
            "<!-- --!><img src=x onerror=x()>-->",
            "<!-- <!--> <img src=x onerror=x()> -->",
            "text <!--> <img src=x onerror=x()> --> text",
            "<? x><img src=x onerror=x()>?>",
            "<![CDATA[><img src=x onerror=x()>]]>",
            "text <?php echo '><img src=x onerror=x()>' ?> text",
            "<div title=\"a\n\n<img src=x onerror=x()>\n\n\">",
            "<a href=\"javascript:x()\">x</a>",
            "text <a href=\"&#106;avascript:x()\">x</a>",
            "text <a href=\"&#x6A;avascript&#58;x()\">x</a>",
            "text <a href=\"jav&#x09;ascript:x()\">x</a>",
            "text <a href=\"jav\tascript:x()\">x</a>",
            "text <a href=\" &#14; javascript:x()\">x</a>",
            "text <a href='javascript:x()' href='x'>x</a>",
            "text <a href=x/onclick=x()//>x</a>",
            "text <a href='x' ping='javascript:x()' onclick='x()'>x</a>",
            "<form action=\"javascript:x()\"><button formaction=\"javascript:x()\">x</button></form>",
            "<base href=\"javascript:/x/\">",
            "<meta http-equiv=refresh content=\"0;url=javascript:x()\">",
            "<link rel=stylesheet href=\"javascript:x()\">",
            "<object data=\"javascript:x()\"></object><embed src=\"javascript:x()\"><applet code=x onload=x()></applet>",
            "<video poster=\"javascript:x()\" onerror=x()><source onerror=x()></video>",
            "<details open ontoggle=x()>x</details>",
            "<input autofocus onfocus=x()>",
            "<table background=\"javascript:x()\"><td background=\"javascript:x()\">x</table>",
            "<template><script>x()</script></template>",
            "<div><template shadowrootmode=open><img src=x onerror=x()></template></div>",
            "<x onclick=x()>placeholder</x>",
            "<plaintext><img src=x onerror=x()></plaintext>",
            "<frameset onload=x()><frame src=\"javascript:x()\"></frameset>",
            "</article></main></body></html><img src=x onerror=x()>",
            "<img src=x onerror=x()//",
            "[x](javascript:x())",
            "[x](&#106;avascript:x())",
            "[x](javascript&colon;x())",
            "[x](<java\tscript:x()>)",
            "[x](data:text/html;base64,AAAA)",
            "[x](x \"' onmouseover=x() '\") [x](x '\" onmouseover=x() \"')",
            "![\" onerror=\"x()](x) ![x](x\"onerror=\"x())",
            "![[x](a/onerror=x()//)](x.png)",
            "![![x](a/onerror=x()// \"y\")](x.png)",
            "![a {{< alert color=\"x onerror=x() y\" >}} b](x.png)",
            "<JAVASCRIPT:x()>",
            "<a@b.c\"onclick=x()>",
            "[x][y]\n\n[y]: javascript:x()",
            "```\"><img/src=x/onerror=x()>\ncode\n```",
            "```js {onclick=\"x()\"}\ncode\n```",
            "## Heading {#x\"onclick=x() .y\"onclick=x()}",
            "## Heading {onclick=\"x()\" OnMouseOver=\"x()\"}",
            "A paragraph.\n{onclick=\"x()\"}",
            "A paragraph.\n{: onclick=\"x()\" ONmouseover='x()'}",
            "[x](y){: onclick=\"x()\" href=\"javascript:x()\"} ![x](y){: onerror=\"x()\" srcset=\"x\"}",
            "- {: onclick=\"x()\"} item",
            "{::nomarkdown}<img src=x onerror=x()>{:/}",
            "{{< alert title=\"<img src=x onerror=x()>\" color=\"x\\\" onclick=\\\"x()\" >}}\n<img src=x onerror=x()>\n{{< /alert >}}",
            "{{% details summary=`</summary><img src=x onerror=x()>` %}}\nx\n{{% /details %}}",
            "{{< youtube id=\"\\\"onload=x()\" >}} {{< youtube abc title=`\"onload=x() x=\"` >}}",
            "text[^\"><img src=x onerror=x()>]\n\n[^\"><img src=x onerror=x()>]: <img src=x onerror=x()>",
            "*[HTML]: \"><img src=x onerror=x()>\n\nHTML",
            "$`a<img src=x onerror=x()>`$ and $$<img src=x onerror=x()>$$"
        );

    public static TheoryData<string> Unbalanced =>
        new(
            "</div></article></main></body></html>",
            "</p></li></ul></td></table></section>",
            "<table><tr><td>",
            "<table>\n\ntext",
            "<details><summary>x",
            "<b><i><a href=\"x\">",
            "<ul><li>x<li>y",
            "text <div> text\n\ntext",
            "text </p></article> text",
            "- <div>\n\n</div>",
            "> <table><tr>\n\n</table>",
            "| a </div></table></article> |\n|---|\n| <td> |",
            "<textarea>",
            "<title>",
            "<!-- a",
            "<style>",
            "<svg><g>",
            "<svg><p></svg>",
            "<a href=\"x",
            "<select><option>",
            "<button><button>",
            "<h1><h2>",
            "<form><form>",
            "<plaintext>",
            "text {{< details >}} text",
            "{{% details %}}\n</details></div>\n{{% /details %}}"
        );

    [Theory]
    [MemberData(nameof(Pages))]
    public void Brings_no_code_to_the_reader(string source)
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
        {
            // The effect of an unclosed element on the next one counts too.
            foreach (var page in new[] { source, "<b>\n\n" + source, "<p title=\"" + source })
            {
                var document = RenderedPage.InFrame(RenderedPage.Body(page, dialect));

                Dangers(document).ShouldBeEmpty($"{dialect}: {page}");
                CheckFrame(document, $"{dialect}: {page}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Unbalanced))]
    public void Stays_inside_its_frame(string source)
    {
        foreach (var dialect in Enum.GetValues<Dialect>())
            CheckFrame(RenderedPage.InFrame(RenderedPage.Body(source + "\n\nThe end.\n", dialect)), $"{dialect}: {source}");
    }

    [Fact]
    public void Notices_code_where_there_is_some()
    {
        var document = RenderedPage.InFrame("<script></script><a href=\" java\tscript:x()\" onclick=\"x()\">x</a></article>");

        Dangers(document).Count().ShouldBe(3);
        Should.Throw<ShouldAssertException>(() => CheckFrame(RenderedPage.InFrame("</article></main>"), ""));
    }

    private static IEnumerable<string> Dangers(IDocument document)
    {
        foreach (var element in document.All)
        {
            if (element.LocalName is "script" or "object" or "embed" or "base" or "template" or "noscript" || (element.LocalName == "meta"))
                yield return element.OuterHtml;
            foreach (var attribute in element.Attributes)
            {
                var name = attribute.Name.ToLowerInvariant();
                var scheme = string.Concat(attribute.Value.Where(c => c > ' ')).Split(':')[0].ToLowerInvariant();
                if (
                    name.StartsWith("on", StringComparison.Ordinal)
                    || name is "srcdoc" or "ping" or "http-equiv"
                    || (Addresses.Contains(name) && scheme is "javascript" or "vbscript" or "data")
                )
                    yield return $"{name}=\"{attribute.Value}\"";
            }
        }
    }

    private static void CheckFrame(IDocument document, string page)
    {
        document.QuerySelectorAll("body > main > article").Length.ShouldBe(1, page);
        document.QuerySelectorAll("body > main > footer#of-page").Length.ShouldBe(1, page);
        document.QuerySelectorAll("body > footer#of-site").Length.ShouldBe(1, page);
        document.Body!.LastElementChild!.ChildElementCount.ShouldBe(0, page);
    }
}
