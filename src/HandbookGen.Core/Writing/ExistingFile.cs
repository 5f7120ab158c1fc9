namespace HandbookGen.Writing;

/// <summary>What the output folder has under the name of a staged file.</summary>
internal enum ExistingFile
{
    Nothing,
    SameFile,
    OtherFile,
    Folder,
}
