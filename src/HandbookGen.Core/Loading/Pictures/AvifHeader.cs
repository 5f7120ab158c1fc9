using System.Text;

namespace HandbookGen.Loading;

/// <summary>
/// An AVIF file: boxes in boxes. The main item names its properties by number; one is its size, another one may turn it
/// (<see href="https://aomediacodec.github.io/av1-avif/"/>, ISO/IEC 23008-12).
/// </summary>
internal static class AvifHeader
{
    private readonly record struct Box(string Type, long Start, long End);

    public static PictureHeader Read(HeaderBytes bytes)
    {
        if (Find(bytes, 0, long.MaxValue, "meta") is not { } meta)
            return PictureHeader.Unreadable("its header gives no size");
        // Version and flags come before the boxes inside.
        var inside = meta.Start + 4;
        if (Find(bytes, inside, meta.End, "pitm") is not { } main || Find(bytes, inside, meta.End, "iprp") is not { } all)
            return PictureHeader.Unreadable("its header gives no size");
        var item = bytes.Byte(main.Start) == 0 ? bytes.UInt16(main.Start + 4) : bytes.UInt32(main.Start + 4);
        if (Find(bytes, all.Start, all.End, "ipco") is not { } properties || Find(bytes, all.Start, all.End, "ipma") is not { } names)
            return PictureHeader.Unreadable("its header gives no size");
        return SizeOf([.. Boxes(bytes, properties.Start, properties.End)], NumbersOf(bytes, names, item), bytes);
    }

    private static PictureHeader SizeOf(List<Box> properties, List<int> numbers, HeaderBytes bytes)
    {
        var (width, height, isTurned) = (0L, 0L, false);
        foreach (var box in numbers.Where(number => number >= 1 && number <= properties.Count).Select(number => properties[number - 1]))
        {
            if (box.Type == "ispe")
                (width, height) = (bytes.UInt32(box.Start + 4), bytes.UInt32(box.Start + 8));
            else if (box.Type == "irot")
                isTurned = bytes.Byte(box.Start) % 2 == 1;
        }

        return isTurned ? PictureHeader.Of(height, width) : PictureHeader.Of(width, height);
    }

    // The properties of an item, from 1.
    private static List<int> NumbersOf(HeaderBytes bytes, Box box, long item)
    {
        var (isLong, isWide) = (bytes.Byte(box.Start) >= 1, bytes.Byte(box.Start + 3) % 2 == 1);
        var at = box.Start + 8;
        for (var left = bytes.UInt32(box.Start + 4); left > 0 && at < box.End; left--)
        {
            var id = isLong ? bytes.UInt32(at) : bytes.UInt16(at);
            at += isLong ? 4 : 2;
            var numbers = new List<int>();
            var count = bytes.Byte(at++);
            for (var i = 0; i < count; i++, at += isWide ? 2 : 1)
                numbers.Add(isWide ? bytes.UInt16(at) & 0x7FFF : bytes.Byte(at) & 0x7F);
            if (id == item)
                return numbers;
        }

        return [];
    }

    private static Box? Find(HeaderBytes bytes, long start, long end, string type)
    {
        foreach (var box in Boxes(bytes, start, end))
        {
            if (box.Type == type)
                return box;
        }

        return null;
    }

    private static IEnumerable<Box> Boxes(HeaderBytes bytes, long start, long end)
    {
        while (start < end && bytes.At(start, 8).Length == 8)
        {
            var length = bytes.UInt32(start);
            var type = Encoding.ASCII.GetString(bytes.Need(start + 4, 4));
            var boxEnd = length == 0 ? end : start + length;
            // A length of 1 means that 64 bits follow; no header needs them.
            if (length is > 0 and < 8 || boxEnd > end)
                yield break;
            yield return new Box(type, start + 8, boxEnd);
            start = boxEnd;
        }
    }
}
