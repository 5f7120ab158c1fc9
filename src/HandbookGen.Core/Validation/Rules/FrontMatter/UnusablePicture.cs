using HandbookGen.Diagnostics;
using HandbookGen.Indexing;
using HandbookGen.Indexing.People;
using HandbookGen.Parsing;

namespace HandbookGen.Validation.Rules;

/// <summary>A person's picture that is not a picture of the site.</summary>
public sealed class UnusablePicture : Rule
{
    public override string Id => "HB3017";

    public override string Name => "unusable-picture";

    public override Severity DefaultSeverity => Severity.Warning;

    public override Explanation Explanation =>
        new(
            What: "A `picture` in `data/people.yml` is not a picture file of the handbook: there is no such file, it is on another "
                + "site, or it is no image. Downloaded data in `data/team.yml` is not checked.",
            Why: "Readers see initials instead of the picture. Pictures from other sites are not loaded, because those sites would "
                + "learn who reads the handbook.",
            Incorrect: """
            - name: Ann Example
              picture: https://images.example.com/ann.png
            """,
            Correct: """
            - name: Ann Example
              picture: /images/people/ann.png
            """,
            Fix: "Put the file into the content folder, and write its path from there.",
            Language: "yaml"
        );

    public override IEnumerable<Finding> Check(Site site) =>
        !site.Records.People.IsOwn
            ? []
            : site.Records.People.All.Select(person => person.Picture).OfType<Located<string>>().SelectMany(picture => Of(picture, site));

    private static IEnumerable<Finding> Of(Located<string> picture, Site site)
    {
        if (PersonPlaces.FileOf(site.Records.Links, picture.Value) is not null)
            yield break;
        if (UrlScheme.IsExternal(picture.Value) || UrlScheme.IsUnsafe(picture.Value))
        {
            yield return new Finding(
                picture.Range,
                $"The picture '{picture.Value}' is not a file of the handbook.",
                "Put the file into the content folder, and write its path from there."
            );
        }
        else if (!PersonPlaces.IsPicture(picture.Value))
        {
            yield return new Finding(
                picture.Range,
                $"'{picture.Value}' is not a picture that browsers show.",
                "Use a file in one of the formats AVIF, GIF, JPEG, PNG, SVG and WebP."
            );
        }
        else
        {
            var near = NearestName.Of(
                picture.Value.TrimStart('/'),
                site.Assets.Select(asset => asset.InputPath).Where(PersonPlaces.IsPicture)
            );
            yield return new Finding(
                picture.Range,
                $"No picture at '{picture.Value}'.",
                near is null ? "Add the file, or remove 'picture'." : $"Did you mean '/{near}'?",
                near is null ? null : Fix.Unsafe($"Write '/{near}'", picture.Range, "/" + near)
            );
        }
    }
}
