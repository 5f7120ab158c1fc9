namespace HandbookGen.Configuration;

/// <summary>What becomes of <c>&lt;style></c> elements in pages.</summary>
public enum PageStyles
{
    Refuse,
    Allow,
}
