namespace HandbookGen.Writing;

/// <summary>What the output folder has under the name of a staged file.</summary>
internal enum Before
{
    Nothing,
    SameFile,
    OtherFile,
    Folder,
}
