using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Shortcodes;

namespace HandbookGen.Tests.Parsing;

public sealed class ShortcodeMaskTests
{
    private const string Text = "a {{< x \"1 | 2\" >}} b {{% y %}}in{{% /y %}} {{</* z \"q\"\n*/>}} end";

    private readonly PageShortcodes shortcodes = new() { Edition = "" };

    [Fact]
    public void Keeps_every_offset()
    {
        var masked = Mask(Text);

        masked.Length.ShouldBe(Text.Length);
        masked[..2].ShouldBe("a ");
        masked[^4..].ShouldBe(" end");
        masked.ShouldNotContain('{');
        masked.ShouldNotContain('|');
    }

    [Fact]
    public void Keeps_the_blanks_of_a_tag_that_is_shown() => Mask("{{</* a b\n*/>}}").Count(char.IsWhiteSpace).ShouldBe(3);

    [Fact]
    public void Gives_the_text_back() => shortcodes.Unmask(Mask(Text)).ShouldBe(Text.Replace("/*", "").Replace("*/", ""));

    [Fact]
    public void Numbers_the_tags_of_all_files_of_a_page()
    {
        Mask("{{< a >}}");
        var second = Mask("{{< b >}}");

        shortcodes.At(second, 0)!.Tag.Name.ShouldBe("b");
        shortcodes.At(second, 1).ShouldBeNull();
    }

    [Fact]
    public void Leaves_other_texts_alone()
    {
        Mask("text").ShouldBe("text");
        ShortcodeMask.Replace("\uFDD0x\uFDD0\uFDD3", _ => "mask").ShouldBe("x");
    }

    [Fact]
    public void Keeps_tags_in_their_places()
    {
        var read = shortcodes.Read(Mask("a/{{< b >}}{{</* c */>}}/d"));

        read.Text.ShouldBe("a/{{< b >}}{{< c >}}/d");
        read.Fill(tag => tag.Call?.Name ?? "shown").ShouldBe("a/bshown/d");
    }

    private string Mask(string text) => shortcodes.Mask(new SourceFile(new SitePath("content/a.md"), text), 0);
}
