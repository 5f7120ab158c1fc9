using System.Text;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Loading;

public sealed class Utf8WriterTests
{
    // Also when a chunk ends inside a character, and when half of one is missing.
    [Fact]
    public void Makes_the_bytes_of_the_whole_text_however_it_is_cut()
    {
        var random = new Random(1);
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => "a価é\n🎉\uD83C\uDF89<"[random.Next(9)]));
            using var writer = new Utf8Writer();
            for (int at = 0, next; at < text.Length; at = next)
            {
                next = random.Next(at + 1, text.Length + 1);
                Write(writer, text[at..next], random.Next(4));
            }

            Encoding.UTF8.GetString(writer.Written.Span).ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), text);
        }
    }

    [Fact]
    public void Grows_with_the_text()
    {
        using var writer = new Utf8Writer();
        for (var i = 0; i < 100_000; i++)
            writer.Write("価a");
        writer.Write(new string('é', 1_000_000));

        writer.Written.Length.ShouldBe(2_400_000);
    }

    [Fact]
    public void Takes_bytes_as_they_are_and_ends_half_a_character_before_them()
    {
        using var writer = new Utf8Writer();
        writer.Write("価\uD83C");
        writer.Write("é"u8);
        writer.Write("\uDF89");

        Encoding.UTF8.GetString(writer.Written.Span).ShouldBe("価\uFFFDé\uFFFD");
        writer.Length.ShouldBe(11);
    }

    [Fact]
    public void Puts_another_text_into_the_place_of_the_first()
    {
        using var writer = new Utf8Writer();
        writer.Write("価a");
        writer.Rewrite(text => "<" + text + ">");

        writer.Written.ToArray().ShouldBe("<価a>"u8.ToArray());
    }

    private static void Write(Utf8Writer writer, string text, int way)
    {
        switch (way)
        {
            case 0:
                writer.Write(text);
                break;
            case 1:
                writer.Write(text.AsSpan());
                break;
            case 2:
                writer.Write(text.ToCharArray(), 0, text.Length);
                break;
            default:
                foreach (var c in text)
                    writer.Write(c);
                break;
        }
    }
}
