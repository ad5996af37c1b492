/** Numbers of system calls: of the machine that Node was built for. */
const MACHINES: Readonly<
  Record<string, { readonly audit: number; readonly socket: number; readonly denied: readonly number[] }>
> = {
  x64: { audit: 0xc000003e, socket: 41, denied: [248, 249, 250, 319, 447, 101, 310, 311, 425, 298, 321, 323] },
  arm64: { audit: 0xc00000b7, socket: 198, denied: [217, 218, 219, 279, 447, 117, 270, 271, 425, 241, 280, 282] },
};
// In this order: add_key, request_key, keyctl (keys of the session outside), memfd_create, memfd_secret (memory that no limit
// counts), ptrace, process_vm_readv, process_vm_writev, io_uring_setup, perf_event_open, bpf, userfaultfd.

const AF_VSOCK = 40;
/** Numbers from here on are of x32, which has the same calls once more. */
const X32 = 0x40000000;

/**
 * A filter of system calls for bubblewrap, which namespaces and limits do not do; null for other machines. What it denies
 * fails as on a kernel that does not have it (ENOSYS). Classic BPF: seccomp(2), linux/filter.h.
 */
export function seccompFilter(arch: string): Buffer | null {
  const machine = Object.hasOwn(MACHINES, arch) ? MACHINES[arch] : undefined;
  if (machine === undefined) return null;
  const { audit, socket, denied } = machine;
  const last = denied.length + 8;
  const program: Instruction[] = [
    [LOAD, 0, 0, ARCH],
    [EQUAL, 0, last - 2, audit],
    [LOAD, 0, 0, NUMBER],
    [AT_LEAST, last - 4, 0, X32],
    ...denied.map((number, index): Instruction => [EQUAL, last - 5 - index, 0, number]),
    [EQUAL, 0, 2, socket],
    [LOAD, 0, 0, FIRST_ARGUMENT],
    [EQUAL, 1, 0, AF_VSOCK],
    [RETURN, 0, 0, ALLOW],
    [RETURN, 0, 0, ERRNO | ENOSYS],
  ];
  const bytes = Buffer.alloc(program.length * 8);
  for (const [index, [code, whenTrue, whenFalse, value]] of program.entries()) {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(whenTrue, index * 8 + 2);
    bytes.writeUInt8(whenFalse, index * 8 + 3);
    bytes.writeUInt32LE(value >>> 0, index * 8 + 4);
  }
  return bytes;
}

/** What it does, how many instructions it goes on by when that is true, when it is not, and with which value. */
type Instruction = readonly [code: number, whenTrue: number, whenFalse: number, value: number];

const [LOAD, EQUAL, AT_LEAST, RETURN] = [0x20, 0x15, 0x35, 0x06];
/** Offsets in `struct seccomp_data`. */
const [NUMBER, ARCH, FIRST_ARGUMENT] = [0, 4, 16];
const [ALLOW, ERRNO, ENOSYS] = [0x7fff0000, 0x00050000, 38];
