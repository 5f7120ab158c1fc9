using System.ComponentModel;
using System.Diagnostics;

namespace HandbookGen.Cli.Preview;

/// <summary>Opens a page in the browser of this machine.</summary>
internal static class BrowserWindow
{
    /// <summary>Does not wait for the browser.</summary>
    /// <returns>Why it could not be opened; null if it was.</returns>
    public static string? Open(string url)
    {
        try
        {
            using var started = Process.Start(
                OperatingSystem.IsWindows()
                    ? new ProcessStartInfo(url) { UseShellExecute = true }
                    : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [url])
                    {
                        RedirectStandardOutput = true,
                        RedirectStandardError = true,
                    }
            );
            return null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return $"The browser cannot be opened: {e.Message}";
        }
    }
}
