namespace HandbookGen.Indexing.Schemas;

/// <summary>A key of a record, for completion and checks in editors.</summary>
/// <param name="Shape">The type of its value.</param>
/// <param name="Documentation">A sentence or less, without a full stop inside.</param>
/// <param name="IsRequired">Whether every record must have the key.</param>
public sealed record RecordField(string Key, FieldShape Shape, string Documentation, bool IsRequired = false);
