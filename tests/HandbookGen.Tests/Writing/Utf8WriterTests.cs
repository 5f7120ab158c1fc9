using System.Text;
using HandbookGen.Writing;

namespace HandbookGen.Tests.Writing;

public sealed class Utf8WriterTests
{
    // Also where a character is cut in two, and where half of one is missing.
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

            writer.Written.ToArray().ShouldBe(Encoding.UTF8.GetBytes(text), text);
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
