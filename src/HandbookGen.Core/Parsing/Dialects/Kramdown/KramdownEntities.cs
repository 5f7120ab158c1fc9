using System.Collections.Frozen;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace HandbookGen.Parsing.Dialects;

/// <summary>
/// The entities that kramdown knows by name: those of HTML 4, and <c>apos</c>. Any other, such as <c>&amp;COPY;</c>, is text.
/// </summary>
internal sealed class KramdownEntities : IMarkdownExtension
{
    // https://www.w3.org/TR/html401/sgml/entities.html
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        string.Join(
                ' ',
                "quot amp lt gt apos nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn",
                "sup1 sup2 sup3 acute micro para middot cedil ordm raquo frac12 frac14 frac34 iquest times divide szlig",
                "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde",
                "Ograve Oacute Ocirc Otilde Ouml Oslash Ugrave Uacute Ucirc Uuml Yacute THORN",
                "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde",
                "ograve oacute ocirc otilde ouml oslash ugrave uacute ucirc uuml yacute thorn yuml",
                "OElig oelig Scaron scaron Yuml fnof circ tilde",
                "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi",
                "Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau",
                "upsilon phi chi psi omega thetasym upsih piv",
                "ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil",
                "prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr",
                "lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang",
                "and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot",
                "lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams"
            )
            .Split(' '),
        StringComparer.Ordinal
    );

    private static readonly int Longest = Names.Max(name => name.Length);

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Replace<HtmlEntityParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : HtmlEntityParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var after = slice.AsSpan()[1..];
            var length = after.StartsWith("#") ? 0 : after[..Math.Min(after.Length, Longest + 1)].IndexOf(';');
            return length >= 0
                && (length == 0 || Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(after[..length]))
                && base.Match(processor, ref slice);
        }
    }
}
