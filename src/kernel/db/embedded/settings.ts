import { statfsSync } from "node:fs";
import { totalmem } from "node:os";

export type Settings = Readonly<Record<string, string | number>>;

const MiB = 1024 * 1024;

/** Settings for a small server that shares its machine with the application. Durability stays on. */
export function serverSettings(memory = totalmem(), sharedMemory = sharedMemorySpace()): Settings {
  const buffers = clamp(Math.round(memory / 8 / MiB), 64, 512);
  return {
    shared_buffers: `${buffers}MB`,
    effective_cache_size: `${clamp(Math.round(memory / 2 / MiB), 256, 8192)}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    max_connections: 100,
    // Containers often get a /dev/shm of 64 MB, too little for parallel queries.
    dynamic_shared_memory_type: sharedMemory < 256 * MiB ? "mmap" : "posix",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    wal_level: "replica",
    wal_compression: "on",
    max_wal_size: "2GB",
    checkpoint_timeout: "15min",
    random_page_cost: 1.1,
    jit: "off",
    password_encryption: "scram-sha-256",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_line_prefix: "%m [%p] %q%u@%d ",
    unix_socket_permissions: "0700",
    listen_addresses: "127.0.0.1",
  };
}

/** The settings as arguments of `postgres`. */
export function settingArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function sharedMemorySpace(): number {
  try {
    const { bavail, bsize } = statfsSync("/dev/shm");
    return bavail * bsize;
  } catch {
    // Not Linux: the server picks what its platform has.
    return Number.POSITIVE_INFINITY;
  }
}
