using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HandbookGen.BrowserTests.Harness;

/// <summary>What axe says about a page that is open, at several widths and in both schemes.</summary>
internal static class Axe
{
    public static readonly int[] Widths = [360, 768, 1440];

    // The page for missing addresses stays hidden until its styles, which it looks for after it has loaded, are there.
    private const string IsShown = "() => !('seeking' in document.documentElement.dataset)";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Loads pages one after the other, each once for a scheme; the width changes in place.</summary>
    /// <returns>One text per element: path, width, scheme, rule, HTML and reason.</returns>
    public static async Task<List<string>> Violations(Tab tab, IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await tab.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await tab.Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
                await tab.Page.WaitForFunctionAsync(IsShown);
                await tab.Page.EvaluateAsync(Script);
                foreach (var width in Widths)
                {
                    await tab.Page.SetViewportSizeAsync(width, 900);
                    found.AddRange((await Run(tab.Page)).Select(violation => $"{path} {width} {scheme} {violation}"));
                }
            }
        }

        return found;
    }

    // 'target-size' is off unless somebody asks for it, but Lighthouse does.
    private static Task<string[]> Run(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            async () => {
              const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false });
              return violations.flatMap(({ id, nodes }) => nodes.map(node =>
                `${id}: ${node.html}\n    ${[...node.any, ...node.all].map(check => check.message).join('; ')}`));
            }
            """
        );
}
