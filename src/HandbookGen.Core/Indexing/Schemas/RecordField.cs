namespace HandbookGen.Indexing.Schemas;

/// <summary>A key of a record, as editors complete and check it.</summary>
/// <param name="Shape">What its value may be.</param>
/// <param name="Documentation">A sentence or less, without a full stop inside.</param>
/// <param name="IsRequired">Whether a record without the key is wrong.</param>
public sealed record RecordField(string Key, FieldShape Shape, string Documentation, bool IsRequired = false);
