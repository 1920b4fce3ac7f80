import { expect, test } from 'vitest';
import { verdictOf } from '../../soak/sent/strace.ts';

const silent = [
  '100 execve("./electron", [...], 0x7ffd /* 50 vars */) = 0',
  '100 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 21<TCP:[41]>',
  '100 connect(21<TCP:[41]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 EINPROGRESS (Operation now in progress)',
  '100 write(21<TCP:[127.0.0.1:41938->127.0.0.1:36955]>, ""..., 5) = 5',
  '101 write(22<TCPv6:[[::ffff:127.0.0.1]:36955->[::ffff:127.0.0.1]:41938]>, ""..., 2 <unfinished ...>',
  '101 <... write resumed>) = 2',
  '101 connect(23<TCPv6:[44]>, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 0',
  '101 sendto(23<TCPv6:[[::1]:50000->[::1]:9]>, ""..., 4, MSG_NOSIGNAL, NULL, 0) = 4',
  '102 connect(30<UDPv6:[45]>, {sa_family=AF_INET6, sin6_port=htons(53), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = -1 ENETUNREACH (Network is unreachable)',
  '102 socket(AF_UNIX, SOCK_SEQPACKET, 0) = 31<socket:[46]>',
  '102 sendmsg(31<socket:[46]>, {msg_name=NULL, msg_iovlen=1, msg_flags=0}, MSG_NOSIGNAL) = 1',
  '102 sendmsg(32<UNIX-STREAM:[47->48]>, {msg_name=NULL, msg_iovlen=1, msg_flags=0}, 0) = 1',
  '102 connect(33<UNIX-STREAM:[49]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X0"}, 20) = 0',
  '102 sendto(34<NETLINK:[ROUTE:102]>, [...], 20, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 20',
  '103 write(1<pipe:[50]>, ""..., 100) = 100',
  '103 write(5</tmp/TCP:[1.2.3.4:1->5.6.7.8:2]>, ""..., 100) = 100',
  '103 write(6<anon_inode:[eventfd]>, ""..., 8) = 8',
  '103 io_uring_setup(1, 0x7ffd) = -1 EPERM (Operation not permitted)',
].join('\n');

test('what stays on this machine and what sends nothing is no fault', () => {
  expect(verdictOf(silent)).toEqual({ faults: [], tasks: 4, loopback: 5, probes: 1 });
});

test.each([
  [
    'a connection to elsewhere, though it fails',
    'connect(21<TCP:[41]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1 ENETUNREACH (Network is unreachable)',
  ],
  [
    'another address of this machine',
    'connect(21<TCP:[41]>, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.2")}, 16) = 0',
  ],
  [
    'a connection by IPv6, not ended yet',
    'connect(23<TCPv6:[44]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28 <unfinished ...>',
  ],
  ['bytes on such a connection', 'write(21<TCP:[10.0.0.2:50000->192.0.2.1:443]>, ""..., 5) = 5'],
  ['bytes on a connection to nobody knows whom', 'sendto(21<TCP:[41]>, ""..., 5, 0, NULL, 0) = 5'],
  [
    'a question to a name server',
    'sendto(30<UDP:[45]>, ""..., 33, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16) = 33',
  ],
  ['many packets at once', 'sendmmsg(30<UDP:[10.0.0.2:50000->192.0.2.1:53]>, [...], 2, MSG_NOSIGNAL) = 2'],
  ['a packet on a socket with an address', 'write(30<UDPv6:[[::1]:50000->[::1]:53]>, ""..., 33) = 33'],
  ['a raw socket', 'sendmsg(30<RAW:[45]>, {msg_name=NULL}, 0) = 8'],
  ['an unnamed socket that nobody saw made', 'sendmsg(31<socket:[99]>, {msg_name=NULL}, 0) = 1'],
  ['a file sent', 'sendfile(21<TCP:[10.0.0.2:50000->192.0.2.1:443]>, 5</etc/hosts>, NULL, 100) = 100'],
  ['a pipe let flow', 'splice(5<pipe:[50]>, NULL, 21<TCP:[10.0.0.2:5->192.0.2.1:443]>, NULL, 9, 0) = 9'],
  ['a ring by which calls would not be seen', 'io_uring_setup(8, 0x7ffd) = 12<anon_inode:[io_uring]>'],
])('found in a trace: %s', (_, bad) => {
  const line = `102 ${bad}`;
  expect(verdictOf(`${silent}\n${line}\n103 exit_group(0) = ?`).faults).toEqual([line]);
});
