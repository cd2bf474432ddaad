//! Whether a file lies on a share of the network, where the locks that keep two writers apart cannot be relied on
//! (<https://www.sqlite.org/howtocorrupt.html>, 2.1).

use std::path::Path;

/// Whether a ledger lies on a network share, or would, as far as the system tells.
pub fn is_on_share(path: &Path) -> bool {
    // A ledger that is not there yet lies where its folder does.
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    [path, folder].into_iter().find_map(|path| path.canonicalize().ok()).is_some_and(|real| tells_share(&real))
}

#[cfg(target_os = "linux")]
fn tells_share(real: &Path) -> bool {
    // A number of the system's own: no sign is meant.
    #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation)]
    let kind = rustix::fs::statfs(real).map(|found| found.f_type as u32);
    match kind.map(of_kind) {
        Ok(Kind::Share) => true,
        Ok(Kind::Fuse) => {
            std::fs::read_to_string("/proc/self/mountinfo").is_ok_and(|mounts| is_fuse_share(&mounts, real))
        }
        Ok(Kind::Own) | Err(_) => false,
    }
}

#[cfg(windows)]
fn tells_share(real: &Path) -> bool {
    use std::path::{Component, Prefix};
    // A drive of the network has its server's name when it is told in full.
    let Some(Component::Prefix(prefix)) = real.components().next() else { return false };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
}

#[cfg(not(any(target_os = "linux", windows)))]
fn tells_share(_: &Path) -> bool {
    false
}

/// What a file system is by the number that `statfs` gives it.
#[cfg(target_os = "linux")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Another computer's disk.
    Share,
    /// A program's: another computer's disk, or a disk of this one that the system does not know.
    Fuse,
    /// A disk of this computer's.
    Own,
}

/// Linux's numbers, `linux/magic.h` and the file systems' own sources.
#[cfg(target_os = "linux")]
fn of_kind(number: u32) -> Kind {
    match number {
        0x6969 // NFS
        | 0x517B | 0xFF53_4D42 | 0xFE53_4D42 // SMB, CIFS, SMB2
        | 0x0102_1997 // 9P
        | 0x5346_414F | 0x6B41_4653 // AFS
        | 0x7375_7245 // Coda
        | 0x00C3_6400 // Ceph
        | 0x0BD0_0BD0 // Lustre
        | 0x564C => Kind::Share, // NCP
        0x6573_5546 => Kind::Fuse,
        _ => Kind::Own,
    }
}

/// Whether the program behind a mount goes over the network: the mount nearest above the file, as `/proc/self/mountinfo`
/// tells it.
#[cfg(target_os = "linux")]
fn is_fuse_share(mounts: &str, real: &Path) -> bool {
    let nearest = mounts
        .lines()
        .filter_map(|line| {
            let (first, rest) = line.split_once(" - ")?;
            let at = first.split(' ').nth(4)?.replace("\\040", " ");
            let depth = real.starts_with(&at).then(|| Path::new(&at).components().count())?;
            Some((depth, rest.split(' ').next()?))
        })
        // Of two at one place the later one covers the other.
        .max_by_key(|(depth, _)| *depth);
    nearest.is_some_and(|(_, kind)| {
        let over =
            ["sshfs", "rclone", "davfs", "s3fs", "gvfsd-fuse", "curlftpfs", "glusterfs", "smbnetfs", "google-drive"];
        kind.strip_prefix("fuse.").is_some_and(|program| over.iter().any(|name| program.starts_with(name)))
    })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_known_by_the_number_of_its_file_system() {
        // As `stat -f -c %t` prints them: nfs, smb2, cifs; ext4, tmpfs, btrfs, xfs, vfat, exfat, ntfs3.
        assert!([0x6969, 0xFE53_4D42, 0xFF53_4D42].iter().all(|number| of_kind(*number) == Kind::Share));
        let own = [0xEF53, 0x0102_1994, 0x9123_683E, 0x5846_5342, 0x4D44, 0x2011_BAB0, 0x7366_746E];
        assert!(own.iter().all(|number| of_kind(*number) == Kind::Own));
        assert_eq!(of_kind(0x6573_5546), Kind::Fuse);
        assert!(!is_on_share(&std::env::temp_dir().join("ocop.db")));
        assert!(!is_on_share(Path::new("/no/such/folder/ocop.db")));
    }

    #[test]
    fn a_program_behind_a_mount_is_asked_whether_it_goes_over_the_network() {
        let mounts = "22 1 254:0 / / rw,relatime - ext4 /dev/vda rw\n\
                      40 22 0:50 / /mnt/may\\040chu rw,nosuid - fuse.sshfs may-chu:/so rw,user_id=0\n\
                      41 22 0:51 / /mnt/usb rw,nosuid - fuseblk /dev/sdb1 rw,user_id=0\n";
        assert!(is_fuse_share(mounts, Path::new("/mnt/may chu/so/ocop.db")));
        assert!(!is_fuse_share(mounts, Path::new("/mnt/usb/ocop.db")), "a stick of this computer's");
        assert!(!is_fuse_share(mounts, Path::new("/home/ocop.db")));
    }
}
