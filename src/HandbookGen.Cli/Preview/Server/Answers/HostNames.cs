using System.Collections.Immutable;
using System.Net;

namespace HandbookGen.Cli.Preview;

/// <summary>
/// The names under which the server answers. Any other name in a <c>Host</c> header may be that of a foreign page whose name was pointed
/// at this machine (DNS rebinding).
/// </summary>
/// <param name="Bound">The address that the server listens on.</param>
/// <param name="Allowed">More names, as typed.</param>
internal sealed record HostNames(IPAddress Bound, ImmutableArray<string> Allowed)
{
    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Bound);

    /// <param name="host">A <c>Host</c> header: <c>localhost:5080</c>, <c>[::1]:5080</c>.</param>
    public bool Has(string host)
    {
        var name = NameOf(host).TrimEnd('.');
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IsAllowed(name))
            return true;
        if (name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return true;
        // A name can be pointed at this machine; an address cannot.
        return IPAddress.TryParse(name.Trim('[', ']'), out var address)
            && (IPAddress.IsLoopback(address) || address.Equals(Bound) || IsAny);
    }

    /// <summary>Whether pages under this name may change files: a proxy that has another name may pass on what others send.</summary>
    /// <param name="host">A <c>Host</c> header.</param>
    public bool MayFix(string host) => IsLoopback && (this with { Allowed = [] }).Has(host);

    /// <summary>Whether a page of this origin is one of the server itself.</summary>
    /// <param name="origin">An <c>Origin</c> header: <c>http://localhost:5080</c>.</param>
    /// <param name="host">The <c>Host</c> header of the same request.</param>
    public bool IsOwn(string origin, string host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var url)
        && (url.Authority.Equals(host, StringComparison.OrdinalIgnoreCase) || IsAllowed(url.Host));

    private bool IsAny => Bound.Equals(IPAddress.Any) || Bound.Equals(IPAddress.IPv6Any);

    private bool IsAllowed(string name) => Allowed.Any(allowed => allowed.Equals(name, StringComparison.OrdinalIgnoreCase));

    // Without the port.
    private static string NameOf(string host)
    {
        if (host.StartsWith('['))
            return host.IndexOf(']', StringComparison.Ordinal) is >= 0 and var end ? host[..(end + 1)] : host;
        return host.Split(':')[0];
    }
}
