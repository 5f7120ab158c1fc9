using HandbookGen.Diagnostics;
using HandbookGen.Indexing.Utm;
using HandbookGen.Parsing;

namespace HandbookGen.Tests.Mutation.Harmful;

/// <summary>
/// Mistypes a code, a medium or a key of a tagged link. Sources are an open list, so a mistyped one need not be reported.
/// </summary>
internal static class UtmMistyped
{
    public static IEnumerable<Func<Random, Edit?>> Places(UneditedSite site)
    {
        var pageByPath = site.Pages.ToDictionary(page => page.Source.Path);
        var uses = UtmCodeUses.OfCampaigns(site.Site).Concat(UtmCodeUses.OfLists(site.Site)).DistinctBy(use => use.Code);
        return
        [
            .. from use in uses
            let page = pageByPath[use.Code.Range.File]
            where page.Source.TextOf(use.Code.Range) == use.Code.Value
            from place in OfCode(site, page, use.Code, use.IsActive ? "HB4014" : "HB4003")
            select place,
            .. from link in TaggedLinks.Of(site.Site)
            where link.Offsets is not null && (link.HasValues || link.Owner == LinkOwner.Foreign)
            from place in OfLink(site, pageByPath[link.Source!.Path], link)
            select place,
        ];
    }

    private static IEnumerable<Func<Random, Edit?>> OfCode(UneditedSite site, Page page, Located<string> code, string unknown)
    {
        yield return random => MistypeCode(site, page, code, unknown, random);
        yield return random =>
        {
            var letters = Enumerable.Range(0, code.Value.Length).Where(i => char.IsAsciiLetterLower(code.Value[i])).ToList();
            var at = letters[random.Next(letters.Count)];
            return Change(page, code, $"{code.Value[..at]}{char.ToUpperInvariant(code.Value[at])}{code.Value[(at + 1)..]}", "HB4002");
        };
        yield return random => Change(page, code, code.Value.Insert(random.Next(1, code.Value.Length), "."), "HB4002");
    }

    // The registry has only the beginning of a longer code.
    private static Edit? MistypeCode(UneditedSite site, Page page, Located<string> code, string unknown, Random random)
    {
        var registry = site.Site.Records.Utm;
        var parsed = UtmCodeParser.Parse(code.Value, registry);
        var end = parsed.Form == UtmCodeForm.Prefixed ? parsed.Parts[0].Text.Length : code.Value.Length;
        var mistyped = Typing.Mistype(code.Value, 0, end, random);
        return
            parsed.Form == UtmCodeForm.Structured
            || mistyped == code.Value
            || registry.EntryFor(UtmCodeParser.Parse(mistyped, registry)) is not null
            ? null
            // A value with forbidden characters is not looked up.
            : Change(page, code, mistyped, UtmCharacters.Mistake(mistyped) is null ? unknown : "HB4002");
    }

    private static IEnumerable<Func<Random, Edit?>> OfLink(UneditedSite site, Page page, TaggedLink link)
    {
        foreach (var parameter in link.Parameters.Where(parameter => UtmKeys.Standard.Contains(parameter.Key)))
        {
            var key = new Located<string>(parameter.Key, link.RangeAt(parameter.Start, parameter.KeyEnd));
            if (page.Source.TextOf(key.Range) != key.Value)
                continue;
            // A link without any tag is not checked.
            var start = link.Parameters.Count(other => UtmKeys.IsUtm(other.Key)) > 1 && key.Value != "utm_id" ? 0 : "utm_".Length;
            yield return random =>
                Typing.Mistype(key.Value, start, key.Value.Length, random) is var mistyped && site.Site.Records.Utm.Keys.Contains(mistyped)
                    ? null
                    : Change(page, key, mistyped, "HB4008");
        }

        if (link.Owner != LinkOwner.Ours)
            yield break;
        if (link.With("utm_medium").FirstOrDefault() is { } medium && site.Site.Records.Utm.HasMedium(medium.Value))
        {
            yield return random =>
                Typing.Mistype(medium.Value, random) is var mistyped && site.Site.Records.Utm.HasMedium(mistyped)
                    ? null
                    : Change(page, new Located<string>(medium.Value, link.RangeOf(medium)), mistyped, "HB4009");
        }

        if (link.With("utm_campaign").FirstOrDefault() is not { } campaign || page.Source.TextOf(link.RangeOf(campaign)) != campaign.Value)
            yield break;
        foreach (var place in OfCode(site, page, new Located<string>(campaign.Value, link.RangeOf(campaign)), "HB4003"))
            yield return place;
    }

    private static Edit? Change(Page page, Located<string> old, string text, string ruleId) =>
        text == old.Value
            ? null
            : Edit.InText(
                $"'{old.Value}' in line {old.Range.Line} becomes '{text}'",
                page,
                [new Expected(ruleId, $"'{text}'")],
                new TextEdit(old.Range, text)
            );
}
