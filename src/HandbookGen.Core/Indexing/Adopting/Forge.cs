namespace HandbookGen.Indexing.Adopting;

/// <summary>The programs of servers whose edit links and CI files are known.</summary>
public enum Forge
{
    GitLab,
    GitHub,
}
