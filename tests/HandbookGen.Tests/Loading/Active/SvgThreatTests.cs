using System.Text;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Loading;

public sealed class SvgThreatTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "it has a 'script' element")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>", "it has a 'SCRIPT' element")]
    [InlineData("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "it has a 'script' element")]
    [InlineData("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "it has a 'script' element")]
    [InlineData("<foreignObject/>", "it has a 'foreignObject' element")]
    [InlineData("<math xmlns='http://www.w3.org/1998/Math/MathML'/>", "it has a 'math' element")]
    [InlineData("<g onclick='x()'/>", "its 'g' element has the handler 'onclick'")]
    [InlineData("<g ONLOAD='x()'/>", "its 'g' element has the handler 'ONLOAD'")]
    [InlineData("<a href='javascript:x'/>", "its 'a' element leads to a script")]
    [InlineData("<a href='java&#9;script:x'/>", "its 'a' element leads to a script")]
    [InlineData("<a xlink:href=' javascript:x'/>", "its 'a' element leads to a script")]
    [InlineData("<a href='data:text/html,x'/>", "its 'a' element leads to a script")]
    [InlineData("<set attributeName='href' to='javascript:x'/>", "its 'set' element changes 'href'")]
    [InlineData("<animate attributeName='xlink:href' values='a'/>", "its 'animate' element changes 'xlink:href'")]
    [InlineData("<set attributeName='onclick' to='x'/>", "its 'set' element changes 'onclick'")]
    [InlineData("<image href='https://e.test/x.png'/>", "its 'image' element loads from elsewhere")]
    [InlineData("<image href='/&#10;/e.test/x.png'/>", "its 'image' element loads from elsewhere")]
    [InlineData("<use xlink:href='https://e.test/x.svg#a'/>", "its 'use' element loads from elsewhere")]
    [InlineData("<use href='data:image/svg+xml,x#a'/>", "its 'use' element has data that is no picture")]
    [InlineData("<image href='data:image/svg+xml,x'/>", "its 'image' element has data that is no picture")]
    [InlineData("<g fill='url(https://e.test/x#a)'/>", "its 'g' element loads from elsewhere in 'fill'")]
    [InlineData("<g style='fill:\\75rl(https://e.test/x#a)'/>", "its 'g' element loads from elsewhere in 'style'")]
    [InlineData("<style>@import '//e.test/x.css';</style>", "its 'style' element loads from elsewhere")]
    [InlineData("<style><![CDATA[a { fill: url( \"https://e.test/x\") }]]></style>", "its 'style' element loads from elsewhere")]
    [InlineData("<?xml-stylesheet href='x.xsl'?>", "it has an 'xml-stylesheet' instruction")]
    [InlineData("<g xml:base='https://e.test/'/>", "its 'g' element loads from elsewhere")]
    public void Names_what_could_act(string content, string threat) => In(Drawing(content)).ShouldBe(threat);

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "it has a document type definition")]
    [InlineData("<!DOCTYPE svg SYSTEM 'https://e.test/x.dtd'>", "it has a document type definition")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?>", null)]
    [InlineData("<html/>", null)]
    public void Refuses_what_browsers_read_otherwise(string start, string? threat)
    {
        var found = In(start + Drawing(""));

        found.ShouldNotBeNull();
        if (threat is not null)
            found.ShouldBe(threat);
    }

    [Theory]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<svg/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/><script/>")]
    [InlineData("")]
    public void Refuses_what_is_no_drawing(string file) => In(file).ShouldNotBeNull();

    // What Inkscape, Illustrator, Graphviz and browsers' own tools write.
    [Theory]
    [InlineData("")]
    [InlineData("<title>url(https://e.test)</title><desc>javascript:x</desc>")]
    [InlineData("<style>.a { fill: url(#b); font: 1em sans-serif } @font-face { src: url(data:font/woff2;base64,AA) }</style>")]
    [InlineData("<a href='https://e.test/'><text>A</text></a><a xlink:href='/handbook/'/>")]
    [InlineData("<use href='#a'/><image href='data:image/png;base64,AA'/><image href='photo.jpg'/>")]
    [InlineData("<animate attributeName='opacity' values='0;1' begin='click'/>")]
    [InlineData("<metadata><r:RDF xmlns:r='urn:r' r:about='https://e.test/'/></metadata>")]
    [InlineData("<i:view xmlns:i='urn:i' onfocus='1'/><g xmlns:i='urn:i' i:path='C:\\a (1).png'/>")]
    [InlineData("<!-- <script> -->")]
    public void Keeps_harmless_drawings(string content) => In(Drawing(content)).ShouldBeNull();

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n")]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n")]
    [InlineData("\ufeff")]
    public void Keeps_what_programs_write_before_a_drawing(string start) => In(start + Drawing("")).ShouldBeNull();

    private static string Drawing(string content) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{content}</svg>";

    private static string? In(string file) => SvgThreat.In(new MemoryStream(Encoding.UTF8.GetBytes(file)));
}
