using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace HandbookGen.Loading;

/// <summary>Reads the contents of files from a repository's objects, one after another, with <c>git cat-file --batch</c>.</summary>
internal sealed class GitObjects : IDisposable
{
    private readonly Process process;
    private readonly Stream output;

    /// <exception cref="IOException">Git is not installed.</exception>
    public GitObjects(string folder)
    {
        process = Git.Start(folder, ["cat-file", "--batch"]) ?? throw Git.Missing();
        output = process.StandardOutput.BaseStream;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
    }

    /// <summary>The bytes of a file; null when they are missing from the clone.</summary>
    /// <param name="id">The object's hash.</param>
    /// <exception cref="IOException">Git ended without an answer.</exception>
    public byte[]? Read(string id)
    {
        process.StandardInput.Write(id + "\n");
        process.StandardInput.Flush();
        // 'ID blob LENGTH', or 'ID missing'.
        if (ReadLine().Split(' ') is not [_, "blob", var length])
            return null;
        var bytes = new byte[int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture)];
        output.ReadExactly(bytes);
        ReadLine();
        return bytes;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (int next; (next = output.ReadByte()) != '\n'; )
        {
            if (next < 0)
                throw new IOException("'git cat-file' ended without an answer.");
            line.Append((char)next);
        }

        return line.ToString();
    }
}
