// What Linux offers to a process that gives up its own rights; Swift cannot call these variadic functions and macros.
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define CONFINEMENT_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define CONFINEMENT_MACHINE AUDIT_ARCH_AARCH64
#endif

// The process dies with the thread that started it, leaves no memory on disk, gains no rights by any program that it
// starts, and holds no file of its parent but the three standard ones. 0, or -1 with errno.
static inline int confinement_detach(void) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return -1;
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return -1;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  // Kernels before 5.9 do not know the call; descriptors of ours are closed on exec anyway.
  syscall(SYS_close_range, 3u, ~0u, 0u);
  return 0;
}

static inline int confinement_limit_one(int what, uint64_t most) {
  struct rlimit limit = {most, most};
  return setrlimit(what, &limit);
}

// Memory that it may write to in bytes, time of the processor in seconds, the longest file in bytes, open files. Never
// above what the process has already. 0, or -1 with errno.
static inline int confinement_limit(uint64_t memory, uint64_t seconds, uint64_t file, uint64_t open_files) {
  if (confinement_limit_one(RLIMIT_CORE, 0) != 0) return -1;
  if (confinement_limit_one(RLIMIT_DATA, memory) != 0) return -1;
  if (confinement_limit_one(RLIMIT_CPU, seconds) != 0) return -1;
  if (confinement_limit_one(RLIMIT_FSIZE, file) != 0) return -1;
  return confinement_limit_one(RLIMIT_NOFILE, open_files);
}

// A network of its own, without any way out; 0 where the system grants it. Only while there is one thread.
static inline int confinement_leave_network(void) {
  const int user_and_network = 0x10000000 | 0x40000000;
  if (syscall(SYS_unshare, user_and_network) == 0) return 0;
  return (int)syscall(SYS_unshare, 0x40000000);
}

static inline int confinement_allow(int rules, const char *path, uint64_t access) {
  const int only_the_path = 010000000;  // O_PATH, which the headers show to GNU sources only
  struct landlock_path_beneath_attr beneath = {.allowed_access = access, .parent_fd = open(path, only_the_path | O_CLOEXEC)};
  if (beneath.parent_fd < 0) return -1;
  int result = (int)syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  close(beneath.parent_fd);
  return result;
}

// From now on only `folder` may be read and written, and the folders and files of `readable` (ended by NULL) be read;
// those that are missing are passed over. 0, or -1 where the system does not know Landlock.
static inline int confinement_leave_files(const char *folder, const char *const *readable) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return -1;
  // Bits 0 to 12 are the first version's; 13 (refer) came with the second, 14 (truncate) with the third.
  uint64_t all = (1ull << (version == 1 ? 13 : version == 2 ? 14 : 15)) - 1;
  uint64_t look = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  struct landlock_ruleset_attr attributes = {.handled_access_fs = all};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (rules < 0) return -1;
  int result = confinement_allow(rules, folder, all & ~(uint64_t)LANDLOCK_ACCESS_FS_EXECUTE);
  if (result == 0) confinement_allow(rules, "/dev/null", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE);
  for (; result == 0 && *readable != NULL; readable++) {
    struct stat status;
    if (stat(*readable, &status) != 0) continue;
    confinement_allow(rules, *readable, S_ISDIR(status.st_mode) ? look : LANDLOCK_ACCESS_FS_READ_FILE);
  }
  if (result == 0) result = (int)syscall(SYS_landlock_restrict_self, rules, 0);
  close(rules);
  return result;
}

// From now on the process makes no sockets, starts no programs, and touches no other process; what is forbidden fails
// with EPERM. 0, or -1 with errno.
static inline int confinement_leave_calls(void) {
#ifdef CONFINEMENT_MACHINE
  static const int forbidden[] = {
      SYS_socket,  SYS_socketpair, SYS_connect, SYS_bind,   SYS_listen,           SYS_execve,          SYS_execveat,
      SYS_ptrace,  SYS_unshare,    SYS_setns,   SYS_mount,  SYS_umount2,          SYS_bpf,             SYS_keyctl,
      SYS_add_key, SYS_request_key, SYS_chroot, SYS_pivot_root, SYS_process_vm_readv, SYS_process_vm_writev,
      SYS_kill,    SYS_tkill,      SYS_userfaultfd, SYS_perf_event_open, SYS_io_uring_setup, SYS_pidfd_open,
      SYS_init_module, SYS_finit_module, SYS_kexec_load, SYS_setsid, SYS_setpgid,
  };
  enum { count = sizeof forbidden / sizeof *forbidden };
  struct sock_filter program[2 * count + 8];
  unsigned length = 0;
  program[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  program[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, CONFINEMENT_MACHINE, 1, 0);
  program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  program[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
#if defined(__x86_64__)
  // The numbers of the x32 interface would pass by the list.
  program[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
  program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
#endif
  for (unsigned index = 0; index < count; index++) {
    program[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)forbidden[index], 0, 1);
    program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  }
  program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog filter = {.len = (unsigned short)length, .filter = program};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
#else
  errno = ENOSYS;
  return -1;
#endif
}
