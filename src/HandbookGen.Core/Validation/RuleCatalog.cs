using System.Collections.Immutable;
using HandbookGen.Validation.Rules;

namespace HandbookGen.Validation;

/// <summary>All rules, ordered by identifier.</summary>
public static class RuleCatalog
{
    public static readonly ImmutableArray<Rule> All =
    [
        new BrokenLink(),
        new BrokenAnchor(),
        new UnsafeLink(),
        new LinkToRedirect(),
        new AbsoluteLinkToOwnHost(),
        new EmptyLink(),
        new MisspeltScheme(),
        new MissingImage(),
        new CaseMismatch(),
        new LoosePath(),
        new LinkShownAsText(),
        new RemovedProtectedAnchor(),
        new DuplicateId(),
        new MarkerWithoutId(),
        new UnprotectedAnchor(),
        new OrphanMarker(),
        new LockOutOfDate(),
        new CampaignWithoutDri(),
        new InvalidFrontMatter(),
        new BlankTitle(),
        new StaleCanonicalPath(),
        new MissingDri(),
        new PlaceholderDri(),
        new UnknownPerson(),
        new PersonWhoLeft(),
        new SeveralDris(),
        new ContradictoryDri(),
        new StatusAgainstDates(),
        new UnknownCampaign(),
        new SuccessorCycle(),
        new DuplicateCampaign(),
        new IncompleteCampaign(),
        new ContradictoryPeople(),
        new CampaignWithoutUtmCode(),
        new UtmCodeCharacters(),
        new UnregisteredUtmCode(),
        new RetiredUtmCode(),
        new DuplicateUtmCode(),
        new MalformedUtmCode(),
        new UtmCodeAgainstLaunch(),
        new UnknownUtmKey(),
        new UnknownUtmMedium(),
        new UtmOnInternalLink(),
        new MismatchedUtmSource(),
        new ForeignTracking(),
        new ContradictoryUtmRegistry(),
        new RedirectCycle(),
        new DeadRedirectTarget(),
        new RedirectWithFragment(),
        new RedirectToRedirect(),
        new ShadowedRedirect(),
        new DeadAnchorAlias(),
        new LiveAnchorAlias(),
        new InvalidRedirect(),
        new AnchorAliasWithoutPage(),
        new RedirectWithoutRule(),
        new UnknownShortcode(),
        new ShortcodeArgument(),
        new ShortcodeSyntax(),
        new ShortcodeWithoutData(),
        new Mojibake(),
        new EmojiInHeading(),
        new LinkInHeading(),
        new MergeConflictMark(),
        new PlaceholderText(),
        new NonIsoDate(),
        new NonStandardQuarter(),
        new HeadingLevelJump(),
        new UnclosedMarkup(),
        new ImageWithoutAltText(),
        new AttributesShownAsText(),
        new UnusedSuppression(),
        new SuppressionWithoutReason(),
        new UnknownRule(),
        new SuppressionWithoutEffect(),
    ];

    /// <summary>The values that <c>Analyzers</c> accepts: the identifier and the name of every rule.</summary>
    public static ImmutableArray<string> Names => [.. All.SelectMany(rule => (string[])[rule.Id, rule.Name])];

    /// <summary>The rule with this identifier or name, ignoring case; null if there is none.</summary>
    public static Rule? Find(string idOrName) =>
        All.FirstOrDefault(rule =>
            rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase)
        );
}
