namespace HandbookGen.Configuration;

/// <summary>Whether a file that a browser may run is published.</summary>
public enum ActiveAsset
{
    Refuse,
    Allow,
}
