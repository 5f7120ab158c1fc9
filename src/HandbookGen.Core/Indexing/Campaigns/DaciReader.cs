using System.Collections.Immutable;
using HandbookGen.Diagnostics;
using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Campaigns;

/// <summary>A deliverable and the people involved. Every person is a role, a name or an <c>@handle</c>.</summary>
/// <param name="Item">The deliverable.</param>
/// <param name="Driver">The person who drives it; null when nobody is named.</param>
/// <param name="Approver">The person who approves it; null when nobody is named.</param>
public sealed record DaciItem(
    Located<string> Item,
    Located<string>? Driver,
    Located<string>? Approver,
    ImmutableArray<Located<string>> Contributors,
    ImmutableArray<Located<string>> Informed,
    string? Note
);

/// <summary>Reads an item of <c>daci</c>: <c>{item, driver, approver, contributors, informed, note}</c>.</summary>
internal static class DaciReader
{
    public static DaciItem? Read(FieldReader map)
    {
        map.Require("item", "Add the deliverable.");
        map.Require("driver", "Add the role or person who drives it.");
        var item = map.Text("item");
        var daci = item is null
            ? null
            : new DaciItem(
                item,
                map.Text("driver"),
                map.Text("approver"),
                map.TextList("contributors"),
                map.TextList("informed"),
                map.Text("note")?.Value
            );
        map.Know(["driver", "approver", "contributors", "informed", "note"]);
        map.ReportTypos();
        return daci;
    }
}
