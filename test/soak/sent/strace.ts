/** What a trace of system calls says of what left the machine. */
export interface Verdict {
  /** The lines of the trace by which something was sent, or by which that cannot be told. */
  readonly faults: readonly string[];
  /** How many processes and threads are in it. */
  readonly tasks: number;
  /** Calls on connections to this machine itself: those of the test's own control among them. */
  readonly loopback: number;
  /** UDP sockets given an address, by which the system is asked for a route and nothing is sent. */
  readonly probes: number;
}

/** The calls that have to be in the trace; `-yy` so that each socket says what it is, `-s 0` so that no content is kept. */
export const straceArguments: readonly string[] = [
  '-f', '-qq', '-yy', '-s', '0', '--seccomp-bpf', '-e', 'signal=none', '-e',
  'trace=execve,socket,connect,sendto,sendmsg,sendmmsg,write,writev,pwrite64,pwritev,pwritev2,sendfile,splice,tee,vmsplice,io_uring_setup',
]; // prettier-ignore

const inLine = /^(?<task>\d+) +(?<call>\w+)\((?<rest>.*)$/u;
const socketAtFirst = /^\d+<(?<kind>[A-Za-z][\w-]*?):(?<where>(?:->|[^>])*)>/u;
const made = /^(?<family>AF_\w+),.*= \d+<[^:>]+:\[(?<inode>\d+)\]>/u;
const address = /inet_addr\("(?<v4>[^"]*)"\)|inet_pton\(AF_INET6, "(?<v6>[^"]*)"/u;
/** Exactly these; in the second form a socket for both kinds of addresses writes the first. */
const itself = ['127.0.0.1', '::1'];
const itselfAsPeer = /->(?:127\.0\.0\.1|\[::1\]|\[::ffff:127\.0\.0\.1\]):\d+\]?$/u;
const ofThisMachine = /^(?:UNIX|NETLINK)/u;
const families = new Set(['AF_UNIX', 'AF_LOCAL', 'AF_NETLINK']);

/** Reads a trace made with `straceArguments`. A call that was interrupted counts where it began. */
export function verdictOf(trace: string): Verdict {
  const faults: string[] = [];
  const tasks = new Set<string>();
  /** By inode: sockets of this machine that the tracer could not name. */
  const known = new Set<string>();
  let loopback = 0;
  let probes = 0;
  for (const line of trace.split('\n')) {
    const { task, call, rest = '' } = inLine.exec(line)?.groups ?? {};
    if (task === undefined || call === undefined) continue;
    tasks.add(task);
    if (call === 'socket') {
      const { family = '', inode = '' } = made.exec(rest)?.groups ?? {};
      if (families.has(family)) known.add(inode);
      continue;
    }
    if (call === 'io_uring_setup') {
      // By it data could go without a call that is traced.
      if (!/= -1 /u.test(rest)) faults.push(line);
      continue;
    }
    const judged = judge(call, rest, known);
    if (judged === 'fault') faults.push(line);
    else if (judged === 'loopback') loopback += 1;
    else if (judged === 'probe') probes += 1;
  }
  return { faults, tasks: tasks.size, loopback, probes };
}

function judge(
  call: string,
  rest: string,
  known: ReadonlySet<string>,
): 'fault' | 'loopback' | 'probe' | null {
  // Where it goes to stands second in these, first in all others.
  const target = /^(?:splice|tee)$/u.test(call) ? rest.replace(/^\d+<[^>]*>, [^,]*, /u, '') : rest;
  const { kind, where = '' } = socketAtFirst.exec(target)?.groups ?? {};
  if (kind === undefined || ofThisMachine.test(kind)) return null;
  const tcp = /^TCP/u.test(kind);
  const udp = /^UDP/u.test(kind);
  if (call === 'connect') {
    const { v4, v6 } = address.exec(rest)?.groups ?? {};
    const to = v4 ?? v6;
    if (to === undefined) return /sa_family=AF_(?:UNIX|LOCAL|NETLINK|UNSPEC)/u.test(rest) ? null : 'fault';
    if (udp) return 'probe';
    return tcp && itself.includes(to) ? 'loopback' : 'fault';
  }
  if (tcp) return itselfAsPeer.test(where) ? 'loopback' : 'fault';
  if (kind === 'socket') return known.has(where.slice(1, -1)) ? null : 'fault';
  // Files, pipes and the like are no sockets.
  return udp || /^(?:RAW|ICMP|PING|SCTP|DCCP|MPTCP|PACKET)/u.test(kind) ? 'fault' : null;
}
