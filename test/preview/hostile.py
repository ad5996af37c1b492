"""A plugin that tries to reach the outside. Each probe returns whether it did."""

import ctypes
import errno
import glob
import os
import resource
import signal
import socket
import subprocess
import sys

libc = ctypes.CDLL(None, use_errno=True)
SECRET = os.environ.get("NEEDLE", "")
PORT = int(os.environ.get("OUTSIDE_PORT", "0"))
PID = int(os.environ.get("OUTSIDE_PID", "0"))
FILE = os.environ.get("OUTSIDE_FILE", "")


class Plugin:
    pass


def reads(pattern):
    """Whether any file of this pattern holds the secret."""
    for path in glob.glob(pattern, recursive=True):
        try:
            with open(path, "rb") as file:
                # The needle is put together here, so that it is not found in this process itself.
                if SECRET[::-1].encode() in file.read(1 << 20):
                    return True
        except OSError:
            pass
    return False


def writes(path):
    try:
        with open(path, "a") as file:
            file.write("x")
        return True
    except OSError:
        return False


def connects(host, port, family=socket.AF_INET):
    try:
        with socket.socket(family, socket.SOCK_STREAM) as line:
            line.settimeout(2)
            line.connect((host, port) if family == socket.AF_INET else host)
        return True
    except OSError:
        return False


def calls(function, *arguments):
    return getattr(libc, function)(*arguments) == 0


def in_child(work):
    """Whether work succeeded in a process of its own."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = 0 if work() else 1
        except BaseException:
            pass
        os._exit(code)
    return os.waitpid(pid, 0)[1] == 0


def raw_socket():
    socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP)
    return True


def packet_socket():
    socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
    return True


def memory():
    kept = bytearray(1 << 30)
    kept[::4096] = b"x" * len(kept[::4096])
    return True


def signals():
    os.kill(PID, 0)
    return True


def root():
    for number in ("setuid", "setgid"):
        if libc[number](0) == 0 and os.geteuid() == 0:
            return True
    return False


def device():
    os.mknod("/tmp/device", 0o600 | 0o060000, os.makedev(8, 0))
    open("/tmp/device", "rb").read(1)
    return True


def setuid_program():
    for program in ("/usr/bin/su", "/bin/su", "/usr/bin/mount", "/usr/bin/passwd"):
        if os.path.exists(program) and os.stat(program).st_mode & 0o4000:
            status = subprocess.run([program, "--help"], capture_output=True)
            with open(f"/proc/{os.getpid()}/status") as file:
                if "NoNewPrivs:\t0" in file.read():
                    return True
    return False


def forks():
    """Whether a thousand processes can be had at once."""
    pids = []
    try:
        for _ in range(1000):
            pid = os.fork()
            if pid == 0:
                signal.pause()
            pids.append(pid)
        return True
    except OSError:
        return False
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def memory_files():
    """Whether memory that belongs to files of no folder can be had without end."""
    for _ in range(16):
        with open(os.memfd_create("x"), "wb", closefd=False) as file:
            file.write(b"x" * (64 << 20))
    return True


def session_keys():
    number = {"x86_64": 250, "aarch64": 219}[os.uname().machine]
    # KEYCTL_GET_KEYRING_ID, KEY_SPEC_SESSION_KEYRING
    return libc.syscall(number, 0, ctypes.c_int(-3), 0) > 0


def executes_from_tmp():
    path = "/tmp/program"
    with open(path, "w") as file:
        file.write("#!/bin/sh\nexit 0\n")
    os.chmod(path, 0o755)
    return subprocess.run([path]).returncode == 0


CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWNET = 0x20000, 0x10000000, 0x40000000

PROBES = {
    "token in the environment": lambda: any(SECRET[::-1] in value for value in os.environ.values()),
    "environment of other processes": lambda: reads("/proc/[0-9]*/environ"),
    "command lines of other processes": lambda: reads("/proc/[0-9]*/cmdline"),
    "memory of process 1's root": lambda: os.path.exists(f"/proc/1/root{FILE}"),
    "token in .git": lambda: reads(".git/config") or reads(".git/*"),
    "token in a .git further down": lambda: reads("nested/checkout/.git/*"),
    "home of the outside": lambda: os.path.exists(FILE),
    "other files of /tmp": lambda: len(os.listdir("/tmp")) > 5,
    "/etc/shadow": lambda: os.path.exists("/etc/shadow"),
    "/root": lambda: any(os.path.exists(f"/root/{name}") for name in (".bashrc", ".profile", ".ssh", ".npmrc", ".docker")),
    "write to the working directory": lambda: writes("written"),
    "write to the venv": lambda: writes(os.path.join(os.environ["VIRTUAL_ENV"], "written")),
    "write to /usr": lambda: writes("/usr/written"),
    "write to /": lambda: writes("/written"),
    "write to /etc": lambda: writes("/etc/written"),
    "write to the session's folder": lambda: writes(os.path.join(os.path.dirname(sys.argv[1]), "written")),
    "write to sysctl": lambda: writes("/proc/sys/kernel/hostname"),
    "write to sysrq": lambda: writes("/proc/sysrq-trigger"),
    "write to cgroups": lambda: any(writes(path) for path in glob.glob("/sys/fs/cgroup/**/cgroup.procs", recursive=True)),
    "write to a disk": lambda: any(writes(path) for path in glob.glob("/dev/[svn][dvh]*") + glob.glob("/dev/mem")),
    "write to /dev": lambda: writes("/dev/written") or writes("/dev/shm/written"),
    "raw socket": raw_socket,
    "sockets of the machine's host": lambda: socket.socket(40, socket.SOCK_STREAM) is not None,
    "packet socket": packet_socket,
    "services of the outside on loopback": lambda: connects("127.0.0.1", PORT),
    "services of the outside by gateway": lambda: any(connects(f"172.{n}.0.1", PORT) for n in (17, 18)) or connects("10.88.0.1", PORT),
    "metadata address": lambda: connects("169.254.169.254", 80),
    "the internet": lambda: connects("1.1.1.1", 53),
    "docker socket": lambda: connects("/var/run/docker.sock", 0, socket.AF_UNIX),
    "podman socket": lambda: connects("/run/podman/podman.sock", 0, socket.AF_UNIX),
    "abstract sockets of the outside": lambda: connects("\0coolbox-outside", 0, socket.AF_UNIX),
    "signal to an outside process": signals,
    "ptrace of an outside process": lambda: libc.ptrace(16, PID, 0, 0) == 0,
    "ptrace of process 1": lambda: os.getpid() != 1 and libc.ptrace(16, 1, 0, 0) == 0,
    "keys of the session": session_keys,
    "new mount namespace": lambda: in_child(lambda: calls("unshare", CLONE_NEWNS)),
    "new network namespace": lambda: in_child(lambda: calls("unshare", CLONE_NEWNET)),
    "mount": lambda: calls("mount", b"none", b"/tmp", b"tmpfs", 0, None),
    "chroot": lambda: in_child(lambda: calls("chroot", b"/tmp")),
    "become root": root,
    "gain rights by a setuid program": setuid_program,
    "device node": device,
    "kernel modules": lambda: calls("init_module", 0, 0, b""),
    "set the clock": lambda: calls("clock_settime", 0, ctypes.create_string_buffer(16)),
    "kernel log": lambda: os.path.exists("/dev/kmsg") and writes("/dev/kmsg"),
    "a gigabyte of memory": lambda: in_child(memory),
    "a gigabyte of files in memory": lambda: in_child(memory_files),
    "a thousand processes": forks,
}


def run(names=None):
    """The probes that succeeded."""
    succeeded = []
    for name, attempt in PROBES.items():
        try:
            if attempt():
                succeeded.append(name)
        except BaseException:
            pass
    return {"tried": len(PROBES), "succeeded": succeeded}
