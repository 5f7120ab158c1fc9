using System.Collections.Immutable;
using HandbookGen.Configuration;
using HandbookGen.Diagnostics;

namespace HandbookGen.Loading;

/// <summary>Tells what is different in a <c>statiq.json</c> that is not used, because nobody trusts it.</summary>
public static class UntrustedSettings
{
    /// <summary>The text on disk, if it can be read, and the findings.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="used">The settings of the trusted commit, without the command line.</param>
    /// <param name="head">The commit that is looked at instead of the files on disk; null for those.</param>
    public static (SourceFile? Source, ImmutableArray<Diagnostic> Diagnostics) Compare(
        string root,
        TrustedCommit trusted,
        SiteConfig used,
        HeadCommit? head
    )
    {
        var (bytes, refusal) = BytesOf(root, SiteRoot.ConfigName, head);
        if (refusal is not null)
            return (null, [refusal]);
        if (!trusted.HasChanged(SiteRoot.ConfigName, bytes))
            return (null, []);
        var file = SourceRange.StartOf(new SitePath(SiteRoot.ConfigName));
        if (trusted.Name is not { } commit)
            return (null, [Unused(file, "is not used, because no commit is trusted", "Name the commit to trust with '--base'.")]);
        if (bytes is null)
            return (null, [Unused(file, $"is missing; that of commit '{commit}' is used", "Restore it, unless it is meant to go.")]);
        var found = ConfigFile.Read(bytes, ConfigOverrides.None, []);
        if (found.Diagnostics is [var mistake, ..])
            return (
                found.Source,
                [Unused(mistake.Range, $"has a mistake: {mistake.Message.TrimEnd('.')}", mistake.Help) with { Severity = Severity.Error }]
            );
        return (found.Source, [.. SettingCatalog.All.SelectMany(setting => Changes(setting, found, used, commit, file))]);
    }

    /// <summary>The finding about another file in the root that is not used, because it has changed; null if there is none.</summary>
    /// <param name="root">Full path of the site's root.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="head">The commit that is looked at instead of the files on disk; null for those.</param>
    public static Diagnostic? Compare(string root, TrustedCommit trusted, string name, HeadCommit? head)
    {
        var (bytes, refusal) = BytesOf(root, name, head);
        if (refusal is not null)
            return refusal;
        if (!trusted.HasChanged(name, bytes))
            return null;
        var message = trusted.Name is { } commit
            ? $"'{name}' differs from commit '{commit}' and is not used."
            : $"'{name}' is not used, because no commit is trusted.";
        var help = trusted.Name is null
            ? "Name the commit to trust with '--base'."
            : "It takes effect when the change is merged; look at the difference before.";
        return FileDiagnostics.UntrustedChange.At(SourceRange.StartOf(new SitePath(name)), message, help) with
        {
            Severity = Severity.Information,
        };
    }

    private static (byte[]? Bytes, Diagnostic? Refusal) BytesOf(string root, string name, HeadCommit? head)
    {
        if (head is not null)
            return (head.BytesAtRoot(name), null);
        if (SiteBounds.OfFolder(root, HiddenNames.NoneShown).RefusalOfPart(name) is { } refusal)
            return (null, refusal);
        var path = Path.Combine(root, name);
        return (File.Exists(path) ? File.ReadAllBytes(path) : null, null);
    }

    private static IEnumerable<Diagnostic> Changes(Setting setting, ConfigResult found, SiteConfig used, string commit, SourceRange file)
    {
        if (setting.Show(found.Config) == setting.Show(used))
            yield break;
        yield return FileDiagnostics.UntrustedChange.At(
            found.Places[setting.Key].LastOrDefault(file),
            $"'{setting.Key}' has another value than in commit '{commit}' and is not used.",
            setting.Widens == false
                ? "It takes effect when the change is merged."
                : "It can let more be published or loaded; look at it before the change is merged."
        ) with
        {
            Severity = setting.Widens == false ? Severity.Information : Severity.Warning,
        };
    }

    private static Diagnostic Unused(SourceRange place, string what, string? help) =>
        FileDiagnostics.UntrustedChange.At(place, $"'{SiteRoot.ConfigName}' {what}.", help);
}
