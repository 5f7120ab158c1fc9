namespace HandbookGen.Indexing;

/// <summary>The patterns of short values, as regular expressions that mean the same in .NET, JSON Schema and JavaScript.</summary>
internal static class FieldPatterns
{
    public const string Anchor = @"^[^\s#""'<>]+$";

    public const string FiscalYear = "^FY[0-9]{2}$";

    /// <summary>Every format of <see cref="Campaigns.HandbookDate"/>; does not check the calendar.</summary>
    public const string Date = "^([0-9]{4}-[0-9]{2}(-[0-9]{2})?|FY[0-9]{2}-Q[1-4])$";

    public const string Https = @"^https://\S+$";

    /// <summary>A URL, or a path on the site.</summary>
    public const string Target = @"^(https://|/(?!/))\S*$";

    /// <summary>Something on both sides of an <c>@</c>, and nothing that would add to a <c>mailto:</c> URL.</summary>
    public const string Email = @"^[^\s@?&,;:""'<>]+@[^\s@?&,;:""'<>]+\.[^\s@?&,;:""'<>]+$";

    public const string Locale = "^[a-z]{2}(-[A-Z]{2})?$";

    public const string SalesforceId = "^701[A-Za-z0-9]{12}([A-Za-z0-9]{3})?$";

    public const string SlackId = "^[CG][A-Z0-9]{8,10}$";

    /// <summary>Lower-case letters and digits, separated by single hyphens or underscores.</summary>
    public const string UtmCode = "^[a-z0-9]+([_-][a-z0-9]+)*$";
}
