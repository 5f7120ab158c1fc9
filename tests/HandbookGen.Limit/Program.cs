using HandbookGen.Benchmarks;

switch (args)
{
    case [var input]:
        Limit.Run(input, null);
        return 0;
    case [var input, var output]:
        Limit.Run(input, output);
        return 0;
    default:
        Console.Error.WriteLine("Name the folder of the pages, and a folder for the HTML; without it the pages are only parsed.");
        return 2;
}
