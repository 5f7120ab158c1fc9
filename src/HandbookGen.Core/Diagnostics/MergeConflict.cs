namespace HandbookGen.Diagnostics;

/// <summary>What is said about a git merge conflict that was committed, in any kind of file.</summary>
internal static class MergeConflict
{
    /// <summary>The first characters of the line that begins it.</summary>
    public const string Start = "<<<<<<<";

    public const string Message = "A merge conflict begins here.";

    public const string Help = "Keep one of the two versions, and delete the lines '<<<<<<<', '=======' and '>>>>>>>'.";
}
