/**
 * The module graph as data. The import rules are made from it (`.dependency-cruiser.mjs`), the
 * drawing in ARCHITECTURE.md too, and the tests hold both to it. The graph grows by edit of this
 * file only, and stays without cycles.
 */

/** Kernel parts, each with the kernel parts it may import. */
export const kernel = {
  clock: [],
  ids: [],
  config: [],
  telemetry: [],
  listening: ["telemetry"],
  i18n: [],
  access: ["ids"],
  blobs: ["access"],
  db: ["config"],
  outbound: ["config"],
  secrets: ["config"],
  search: [],
  events: ["db", "ids"],
  jobs: ["access", "db", "ids", "telemetry"],
  tenancy: [
    "access",
    "blobs",
    "clock",
    "config",
    "db",
    "events",
    "i18n",
    "ids",
    "jobs",
    "search",
    "telemetry",
  ],
  audit: ["access", "ids", "tenancy"],
  privacy: ["ids", "tenancy"],
  mail: [
    "access",
    "blobs",
    "clock",
    "config",
    "i18n",
    "ids",
    "jobs",
    "listening",
    "outbound",
    "privacy",
    "telemetry",
    "tenancy",
  ],
  identity: ["access", "audit", "config", "i18n", "ids", "mail", "privacy", "tenancy"],
  notices: [
    "access",
    "config",
    "i18n",
    "identity",
    "ids",
    "jobs",
    "mail",
    "outbound",
    "privacy",
    "secrets",
    "tenancy",
  ],
  http: ["access", "blobs", "config", "i18n", "ids", "telemetry", "tenancy"],
  realtime: ["access", "config", "db", "http", "i18n", "ids", "secrets", "telemetry", "tenancy"],
  manifest: [
    "access",
    "config",
    "events",
    "http",
    "i18n",
    "ids",
    "jobs",
    "listening",
    "mail",
    "notices",
    "privacy",
    "realtime",
    "search",
    "tenancy",
  ],
} as const satisfies Record<string, readonly string[]>;

/** Modules, each with the modules whose front door it may use. */
export const modules = {
  directory: [],
  catalogue: ["directory"],
  lending: ["directory", "catalogue"],
  reference: ["directory"],
  account: [],
} as const satisfies Record<string, readonly string[]>;

/** The rooms of a module, and what each may import within its module. */
export const rooms = {
  model: ["model"],
  messages: ["messages"],
  events: ["model"],
  errors: ["model"],
  policy: ["model", "errors"],
  store: ["model", "store"],
  actions: ["model", "store", "actions", "events", "errors", "policy", "messages"],
  jobs: ["model", "actions", "jobs", "events", "errors"],
  wire: ["model", "actions", "wire", "messages", "errors", "policy"],
  web: ["model", "actions", "web", "messages", "errors", "policy", "wire"],
} as const satisfies Record<string, readonly string[]>;
