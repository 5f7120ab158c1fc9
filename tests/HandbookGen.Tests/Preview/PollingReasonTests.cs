using HandbookGen.Cli.Preview;

namespace HandbookGen.Tests.Preview;

public sealed class PollingReasonTests
{
    private const string Table = """
        22 27 0:21 / /proc rw,relatime - proc proc rw
        27 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        30 27 0:30 / /mnt/c rw,noatime - 9p C:\134 rw,aname=drvfs;path=C:\
        31 27 0:31 / /home/ada/my\040site rw shared:2 master:3 - nfs4 server:/site rw
        32 27 0:32 / /srv rw - virtiofs srv rw
        33 32 0:33 / /srv/site rw - ext4 /dev/sdb1 rw
        34 27 0:34 / /media/disk rw - ext4 /dev/sdc1 rw
        35 34 0:35 / /media/disk rw - fuse.sshfs ada@host: rw
        36 27 0:36 / /share rw - cifs //host/share rw
        a line of another kind
        """;

    [Theory]
    [InlineData("/home/ada/site/content", "ext4")]
    [InlineData("/", "ext4")]
    [InlineData("/mnt/c", "9p")]
    [InlineData("/mnt/c/Users/ada/site", "9p")]
    [InlineData("/mnt/cd/site", "ext4")]
    [InlineData("/home/ada/my site/content", "nfs4")]
    [InlineData("/home/ada/my", "ext4")]
    [InlineData("/srv/other", "virtiofs")]
    [InlineData("/srv/site/content", "ext4")]
    [InlineData("/media/disk/site", "fuse.sshfs")]
    [InlineData("/share/site", "cifs")]
    public void Knows_the_file_system_of_a_path(string path, string type) => MountTable.TypeAt(Table, path).ShouldBe(type);

    [Fact]
    public void Knows_no_file_system_without_a_table() => MountTable.TypeAt("", "/home").ShouldBeNull();

    [Theory]
    [InlineData("9p", true)]
    [InlineData("drvfs", true)]
    [InlineData("fuse", true)]
    [InlineData("fuseblk", true)]
    [InlineData("fuse.sshfs", true)]
    [InlineData("fuse.osxfs", true)]
    [InlineData("fakeowner", true)]
    [InlineData("virtiofs", true)]
    [InlineData("nfs", true)]
    [InlineData("nfs4", true)]
    [InlineData("cifs", true)]
    [InlineData("smb3", true)]
    [InlineData("vboxsf", true)]
    [InlineData("prl_fs", true)]
    [InlineData("ext4", false)]
    [InlineData("btrfs", false)]
    [InlineData("xfs", false)]
    [InlineData("zfs", false)]
    [InlineData("overlay", false)]
    [InlineData("tmpfs", false)]
    [InlineData("apfs", false)]
    [InlineData("bcachefs", false)]
    public void Polls_file_systems_that_others_change(string type, bool polls) => PollingReason.IsSilent(type).ShouldBe(polls);

    [Fact]
    public void Names_the_first_folder_that_has_to_be_polled()
    {
        WatchedPlace[] places = [new("/home/ada/site/data", "/home/ada/site/data"), new("/home/ada/site/content", "/mnt/c/content")];
        PollingReason.Of(Table, places).ShouldBe("'/home/ada/site/content' is on a file system that may not report changes (9p).");
        PollingReason.Of(Table, places[..1]).ShouldBeNull();
        PollingReason.Of("", places).ShouldBeNull();
    }
}
