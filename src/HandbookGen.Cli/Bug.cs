using System.Diagnostics;
using HandbookGen.Diagnostics;

namespace HandbookGen.Cli;

/// <summary>What is said when the program itself is at fault.</summary>
internal static class Bug
{
    /// <summary>One sentence: the version, the command, the file that was being worked on, and what to attach.</summary>
    public static string Sentence(Exception exception, string[] args)
    {
        var command = args.FirstOrDefault(arg => !arg.StartsWith('-')) ?? "build";
        var file = FileAtFault.Of(exception);
        var where = file is null ? "" : $" while it worked on '{file}'";
        var attached = file is null ? "'statiq.json'" : $"'{file}', 'statiq.json'";
        return $"handbookgen {ProgramVersion.Full}: '{command}' stopped{where} because of a bug in HandbookGen ({PlaceOf(exception)}); "
            + $"report it with {attached} and this line.";
    }

    private static string PlaceOf(Exception exception)
    {
        var inner = exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
        var methods = new StackTrace(inner).GetFrames().Select(DiagnosticMethodInfo.Create).OfType<DiagnosticMethodInfo>().ToList();
        // What throws is often a method of the runtime; what called it is ours.
        var method =
            methods.FirstOrDefault(each => each.DeclaringTypeName?.StartsWith("HandbookGen.", StringComparison.Ordinal) == true)
            ?? methods.FirstOrDefault();
        var place = method is null ? "" : $" in {method.DeclaringTypeName?.Split('.', '+')[^1]}.{method.Name}";
        return inner.GetType().Name + place;
    }
}
