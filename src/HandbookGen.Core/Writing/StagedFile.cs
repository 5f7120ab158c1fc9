namespace HandbookGen.Writing;

/// <summary>What the output folder had under the name of a staged file.</summary>
internal enum Before
{
    Nothing,
    SameFile,
    OtherFile,
    Folder,
}

/// <summary>A file of the new site.</summary>
/// <param name="Number">Its file in the staging folder; 0 when the output folder has the same bytes already.</param>
internal readonly record struct StagedFile(int Number, Before Before);
