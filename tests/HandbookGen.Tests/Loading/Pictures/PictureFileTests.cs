using System.Buffers.Binary;
using System.Text;
using HandbookGen.Loading;

namespace HandbookGen.Tests.Loading;

public sealed class PictureFileTests
{
    // PNG, JPEG and WebP as Chromium writes them; GIF and AVIF from their specifications.
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAADklEQVR4nGNgwAX+wwEALPUDAQ==";
    private const string WebPLossless = "UklGRhoAAABXRUJQVlA4TA0AAAAvAkAAAAcQEf0PRP8D";

    [Theory]
    [InlineData("a.png", Png, 3, 2)]
    // The name does not matter, as in browsers.
    [InlineData("a.jpg", Png, 3, 2)]
    [InlineData("a.webp", WebPLossless, 3, 2)]
    [InlineData("a.gif", "R0lGODlhLAEQAIAAAAAAAP///yH5", 300, 16)]
    public void Reads_the_size(string name, string base64, int width, int height) =>
        Size(name, Convert.FromBase64String(base64)).ShouldBe(new PictureSize(width, height));

    [Fact]
    public void Reads_a_lossy_WebP() =>
        Size("a.webp", [.. "RIFF...."u8, .. "WEBPVP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x90, 0x41, 0x2C, 0x01])
            .ShouldBe(new PictureSize(0x190, 0x12C));

    [Fact]
    public void Reads_an_extended_WebP() =>
        Size("a.webp", [.. "RIFF...."u8, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x8F, 0x01, 0x00, 0x2B, 0x01, 0x00])
            .ShouldBe(new PictureSize(400, 300));

    [Theory]
    [InlineData(1, 400, 300)]
    [InlineData(3, 400, 300)]
    [InlineData(6, 300, 400)]
    [InlineData(8, 300, 400)]
    public void Turns_a_JPEG_as_its_Exif_says(int orientation, int width, int height)
    {
        Size("a.jpg", Jpeg(Exif(orientation, isLittle: true))).ShouldBe(new PictureSize(width, height));
        Size("a.jpg", Jpeg(Exif(orientation, isLittle: false))).ShouldBe(new PictureSize(width, height));
    }

    [Fact]
    public void Steps_over_what_is_longer_than_it_may_read()
    {
        // Colour profiles and previews come in many segments of 64 kB.
        var profile = Segment(0xE2, new byte[60_000]);
        byte[] file = [.. Jpeg([.. profile, .. profile, .. profile, .. profile]), .. new byte[100]];
        var read = 0;
        var header = PictureFile.Read(
            "a.jpg",
            new HeaderBytes(
                (offset, buffer) =>
                {
                    var count = (int)Math.Min(buffer.Length, file.Length - offset);
                    file.AsSpan((int)offset, count).CopyTo(buffer.Span);
                    read += count;
                    return count;
                }
            )
        );

        header.Size.ShouldBe(new PictureSize(400, 300));
        read.ShouldBeLessThanOrEqualTo(HeaderBytes.Most);
    }

    [Theory]
    [InlineData(0, 400, 300)]
    [InlineData(1, 300, 400)]
    [InlineData(2, 400, 300)]
    public void Reads_the_main_item_of_an_AVIF(byte turns, int width, int height)
    {
        // The first size is that of a thumbnail.
        var properties = Box(
            "ipco",
            [
                .. Box("ispe", [0, 0, 0, 0, .. Long(40), .. Long(30)]),
                .. Box("ispe", [0, 0, 0, 0, .. Long(400), .. Long(300)]),
                .. Box("irot", [turns]),
            ]
        );
        byte[] names = [0, 0, 0, 0, .. Long(2), 0, 1, 1, 1, 0, 2, 2, 2, 0x83];
        byte[] meta = [0, 0, 0, 0, .. Box("pitm", [0, 0, 0, 0, 0, 2]), .. Box("iprp", [.. properties, .. Box("ipma", names)])];

        Size("a.avif", [.. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]), .. Box("meta", meta)]).ShouldBe(new PictureSize(width, height));
    }

    [Theory]
    [InlineData("width='300' height='150'", 300, 150, false)]
    [InlineData("width=' 300px ' height='9.6pt'", 300, 13, false)]
    [InlineData("width='2in' viewBox='0 0 20 10'", 192, 96, false)]
    [InlineData("height='40' viewBox='0,0,20,10'", 80, 40, false)]
    [InlineData("width='100%' height='100%' viewBox='0 0 20 10'", 2000, 1000, true)]
    [InlineData("viewBox='-5 -5 1.5 1'", 1500, 1000, true)]
    [InlineData("width='0.2' height='0.2'", 1, 1, false)]
    public void Reads_the_root_of_a_drawing(string attributes, int width, int height, bool isRatio) =>
        Drawing($"<?xml version='1.0'?>\n<!-- <svg width='1'/> -->\n<svg xmlns='http://www.w3.org/2000/svg' {attributes}/>")
            .Size.ShouldBe(new PictureSize(width, height, isRatio));

    [Fact]
    public void Reads_what_programs_for_drawing_write() =>
        Drawing(
            """
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
              <!ENTITY ns_svg "http://www.w3.org/2000/svg">
            ]>
            <svg:svg xmlns:svg="&ns_svg;" width="30" height="20"></svg:svg>
            """
        )
            .Size.ShouldBe(new PictureSize(30, 20));

    [Theory]
    [InlineData("")]
    [InlineData("<svg")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg viewBox='0 0 0 0'/>")]
    [InlineData("<svg width='NaN' height='1e999'/>")]
    [InlineData("<svg width='1e300' height='1e300'/>")]
    [InlineData(
        "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c "
            + "'&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
            + "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]><svg width='&d;' height='1'/>"
    )]
    public void Says_that_a_drawing_cannot_be_read(string text) => Drawing(text).Problem.ShouldNotBeNull();

    [Fact]
    public void Any_beginning_of_a_file_is_answered()
    {
        byte[][] files =
        [
            Convert.FromBase64String(Png),
            Convert.FromBase64String(WebPLossless),
            Jpeg(Exif(6, isLittle: true)),
            [.. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]), .. Box("meta", [0, 0, 0, 0, .. Box("pitm", [0, 0, 0, 0, 0, 1])])],
        ];
        foreach (var file in files)
        {
            for (var length = 0; length <= file.Length; length++)
            {
                var header = PictureFile.Read("a.png", HeaderBytes.Of(file[..length]));
                (header.Size is null).ShouldBe(header.Problem is not null);
            }
        }
    }

    private static PictureSize? Size(string name, byte[] file) => PictureFile.Read(name, HeaderBytes.Of(file)).Size;

    private static PictureHeader Drawing(string text) => PictureFile.Read("a.svg", HeaderBytes.Of(Encoding.UTF8.GetBytes(text)));

    private static byte[] Jpeg(byte[] segments) =>
        [0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), .. segments, 0xFF, .. Segment(0xC2, [8, 0x01, 0x2C, 0x01, 0x90, 3])];

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> data) =>
        [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Exif(int orientation, bool isLittle)
    {
        byte[] Two(int value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Four(int value) => isLittle ? [.. Two(value), 0, 0] : [0, 0, .. Two(value)];
        byte[] other = [.. Two(0x010F), .. Two(2), .. Four(1), .. Four(0)];
        byte[] turn = [.. Two(0x0112), .. Two(3), .. Four(1), .. Two(orientation), 0, 0];
        var start = isLittle ? "II"u8 : "MM"u8;
        return Segment(0xE1, [.. "Exif\0\0"u8, .. start, .. Two(42), .. Four(8), .. Two(2), .. other, .. turn]);
    }

    private static byte[] Box(string type, ReadOnlySpan<byte> content) =>
        [.. Long(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
