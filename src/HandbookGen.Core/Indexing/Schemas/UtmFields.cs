using System.Collections.Immutable;
using HandbookGen.Indexing.Campaigns;
using static HandbookGen.Indexing.Schemas.FieldShape;

namespace HandbookGen.Indexing.Schemas;

/// <summary>The keys of the registry; <see cref="Utm.UtmRegistryReader"/> reads them.</summary>
public static class UtmFields
{
    private static readonly FieldShape Code = Matching(FieldPatterns.UtmCode);

    private static readonly FieldShape Entries = OneOrMany(
        AnyOf(
            Code,
            Map(
                new RecordField("code", Code, "As it appears in links", IsRequired: true),
                new RecordField("name", Text, "The name for readers"),
                new RecordField("status", Choice(["current", "retired"]), "Whether new links may use it"),
                new RecordField("since", Date, $"When it was introduced, as {HandbookDate.Forms}"),
                new RecordField("retired", Date, $"When it was retired, as {HandbookDate.Forms}"),
                new RecordField("replaced_by", Code, "The code to use instead")
            )
        )
    );

    public static ImmutableArray<RecordField> All { get; } =
    [
        new("hosts", OneOrMany(Text), "Our other sites"),
        new("codes", Entries, "The values of 'utm_campaign', and what longer values begin with"),
        new("media", Entries, "The values of 'utm_medium'"),
        new(
            "sources",
            OneOrMany(
                AnyOf(
                    Code,
                    Map(
                        new RecordField("source", Code, "As it appears in links", IsRequired: true),
                        new RecordField("media", OneOrMany(Code), "The allowed media")
                    )
                )
            ),
            "The values of 'utm_source'"
        ),
        new("regions", Entries, "The second part of a structured code"),
        new("budgets", Entries, "The third part, and the values of 'utm_budget'"),
        new("types", Entries, "The fourth part"),
        new("gtm", Entries, "The fifth part"),
        new("parameters", OneOrMany(Matching("^utm_[a-z0-9_]+$")), "Additional UTM parameters"),
    ];
}
