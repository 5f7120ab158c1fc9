using System.Text;
using System.Xml;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli.Reporters;

/// <summary>
/// <c>junit</c>: findings as failed tests, for CI systems that only show tests
/// (<see href="https://docs.gitlab.com/ci/testing/unit_test_reports/"/>). GitLab reads only the first of several tests with the same name.
/// </summary>
internal static class JunitReporter
{
    private const int LongestSubject = 120;

    // The declaration is written by hand: an XmlWriter for text would call it UTF-16.
    private static readonly XmlWriterSettings Xml = new()
    {
        OmitXmlDeclaration = true,
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static ReportFormat Format { get; } = new("junit", Write);

    private static void Write(Report report, TextWriter output)
    {
        output.WriteLine("""<?xml version="1.0" encoding="UTF-8"?>""");
        using (var xml = XmlWriter.Create(output, Xml))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(report, xml);
            xml.WriteStartElement("testsuite");
            WriteCounts(report, xml);
            foreach (var finding in report.Findings)
                WriteFinding(finding, Fails(finding, report), xml);
            // A suite without a test would look as if nothing had been checked.
            if (report.Findings.IsEmpty)
                WriteTest("handbookgen", "No findings", xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.WriteLine();
    }

    private static void WriteCounts(Report report, XmlWriter xml)
    {
        var failures = report.Findings.Count(finding => Fails(finding, report));
        xml.WriteAttributeString("name", "handbookgen");
        xml.WriteAttributeString("tests", XmlConvert.ToString(Math.Max(1, report.Findings.Length)));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", XmlConvert.ToString(report.Findings.Length - failures));
    }

    // A finding that does not fail the run is a skipped test, so that it is still shown.
    private static bool Fails(ReportedFinding finding, Report report) =>
        report.FailOn != Severity.None && finding.Diagnostic.Severity >= report.FailOn;

    private static void WriteFinding(ReportedFinding finding, bool fails, XmlWriter xml)
    {
        var diagnostic = finding.Diagnostic;
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", $"{diagnostic.RuleId} {finding.Name}");
        xml.WriteAttributeString("name", NameOf(finding));
        xml.WriteAttributeString("file", Legal(finding.Path));
        var help = diagnostic.Help is { } text ? "\nhelp: " + VisibleText.Of(text) : "";
        xml.WriteElementString(fails ? "failure" : "skipped", Legal(FindingLine.Of(diagnostic) + help));
        xml.WriteEndElement();
    }

    private static void WriteTest(string className, string name, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", className);
        xml.WriteAttributeString("name", name);
        xml.WriteEndElement();
    }

    // The same in the next run, and unique: it contains neither the line nor the message.
    private static string NameOf(ReportedFinding finding)
    {
        var (subject, occurrence, hash) = finding.Fingerprint;
        var cut = VisibleText.Cut(subject, LongestSubject);
        var mark =
            cut.Length < subject.Length ? $" [{hash[..8]}]"
            : occurrence > 0 ? $" ({occurrence + 1})"
            : "";
        return Legal(VisibleText.Of($"{finding.Path}: {cut}{mark}"));
    }

    // XML 1.0 cannot represent these characters. Control characters have already been made visible.
    private static string Legal(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c)))
            return text;
        var legal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            legal.Append(!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return legal.ToString();
    }
}
