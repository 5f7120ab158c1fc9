using HandbookGen.Parsing.Yaml;

namespace HandbookGen.Indexing.Campaigns;

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
