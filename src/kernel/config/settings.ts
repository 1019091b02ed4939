import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(["yes", "no"]).transform((word) => word === "yes");

/** A form that is told by an example. */
function like<Type extends z.ZodType>(type: Type, example: string): Type {
  return type.meta({ examples: [example] });
}

/**
 * Every setting of a deployment: its name in the environment, its meaning, and the value it has
 * when nothing is said. `.env.example` and the operation handbook are made from this table.
 */
export const settings = {
  HOST: [
    z.string().min(1).default("127.0.0.1"),
    "Address to listen on; 0.0.0.0 for every interface.",
  ],
  PORT: [port.default(3000), "Port to listen on."],
  Z3950_HOST: [
    z.string().min(1).default("127.0.0.1"),
    "Address to listen on for Z39.50; 0.0.0.0 for every interface.",
  ],
  Z3950_PORT: [
    port.optional(),
    "Port of the Z39.50 server; 0: none. Default: in development 2100 if it is free, else none.",
  ],
  PUBLIC_URL: [
    like(z.url({ protocol: /^https?$/ }), "https://shelf.example").optional(),
    "Address readers use; default http://localhost:PORT.",
  ],
  OTHER_HOSTS: [
    z.string().default(""),
    "Further host names that may be served, separated by commas.",
  ],
  COMMONSHELF_DATA: [
    z.string().min(1).default("data"),
    "Folder for the database, files and the search index.",
  ],
  DATABASE_URL: [
    like(
      z.url({ protocol: /^postgres(ql)?$/ }),
      "postgres://user:password@host/database",
    ).optional(),
    "A PostgreSQL (15 or newer) of your own; default: the embedded one.",
  ],
  COMMONSHELF_DEMO: [
    flag.default(true),
    "Load the demo consortium into an empty database (yes or no).",
  ],
  SMTP_URL: [
    like(z.url({ protocol: /^smtps?$/ }), "smtps://user:password@mail.example").optional(),
    "Mail server for outgoing mail; default: mail is only kept.",
  ],
  MAIL_FROM: [
    z.string().min(3).default("Commonshelf <library@localhost>"),
    "Sender of outgoing mail.",
  ],
  MAIL_DOMAIN: [
    like(
      z.string().regex(/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i),
      "desk.shelf.example",
    ).optional(),
    "Domain at which mail is taken, and of addresses that answers go to; default: the host of PUBLIC_URL.",
  ],
  MAIL_IN_HOST: [
    z.string().min(1).default("127.0.0.1"),
    "Address to listen on for incoming mail (SMTP); 0.0.0.0 for every interface.",
  ],
  MAIL_IN_PORT: [
    port.optional(),
    "Port of the SMTP server that takes mail; 0: none. Default: in development 2525 if it is free, else none.",
  ],
  MAIL_IN_CERT_FILE: [
    z.string().min(1).optional(),
    "Certificate (PEM) with which incoming mail is encrypted (STARTTLS); default: it is not.",
  ],
  MAIL_IN_KEY_FILE: [z.string().min(1).optional(), "Its private key (PEM)."],
  MAIL_IN_IMAP_URL: [
    like(z.url({ protocol: /^imaps?$/ }), "imaps://user:password@mail.example/INBOX").optional(),
    "Mailbox elsewhere from which mail is fetched, imaps://user:password@host/INBOX; default: none.",
  ],
  DKIM_DOMAIN: [
    z.string().min(1).optional(),
    "Domain in whose name outgoing mail is signed (DKIM); default: it is not signed here.",
  ],
  DKIM_SELECTOR: [z.string().min(1).optional(), "Name of the key in the DNS of DKIM_DOMAIN."],
  DKIM_KEY_FILE: [z.string().min(1).optional(), "Private RSA key (PEM) of that name."],
  LOG_LEVEL: [
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    "How much is logged.",
  ],
  PROCESS: [
    z.enum(["both", "web", "worker"]).default("both"),
    "What this process does: serve pages, run jobs, or both.",
  ],
  NODE_ENV: [
    z.enum(["development", "production", "test"]).default("development"),
    "production hides the pages for developers.",
  ],
  TRUSTED_PROXIES: [
    z.coerce.number().int().min(0).max(8).default(0),
    "How many reverse proxies stand in front.",
  ],
  CLIENT_CERTIFICATE_HEADER: [
    like(z.string().regex(/^[A-Za-z0-9-]{1,64}$/), "Client-Cert").optional(),
    "Header in which the reverse proxy tells a client certificate that it has checked (Client-Cert by RFC 9440, escaped PEM, or its SHA-256); the proxy must remove it from what clients send. Default: none is believed.",
  ],
  SESSION_DAYS: [
    z.coerce.number().int().min(1).max(365).default(30),
    "Days after which an unused sign-in ends.",
  ],
  UPLOAD_MB: [
    z.coerce.number().int().min(1).max(100_000).default(2048),
    "Largest file that may be uploaded, in megabytes.",
  ],
  SEARCH_THREADS: [
    z.coerce.number().int().min(0).max(64).default(2),
    "Threads that answer searches; 0: the main thread.",
  ],
  OUTBOUND_NETWORKS: [
    z.enum(["public", "loopback", "private"]).optional(),
    "Where other systems may be asked: public addresses only, also this machine (loopback), or also private networks; default: public in production, else loopback.",
  ],
  SECRETS_KEY: [
    z.string().min(16).optional(),
    "Seals stored passwords of other systems; default: a key file in the data folder. The same for all processes.",
  ],
  AVAILABILITY_MS: [
    z.coerce.number().int().min(200).max(20_000).default(2500),
    "How long a library's own system may take to say where its copies are, in milliseconds.",
  ],
  UNSECURED_SYSTEMS: [
    flag.default(false),
    "Whether SIP2, and passwords of other systems, may go beyond this machine without TLS (yes or no).",
  ],
  LIVE_CONNECTIONS: [
    z.coerce.number().int().min(1).max(1_000_000).default(5000),
    "Browsers that may be connected live to this process at the same time.",
  ],
  LIVE_CONNECTIONS_PER_ADDRESS: [
    z.coerce.number().int().min(1).max(1_000_000).default(500),
    "The same from one address: a library's computers often share one.",
  ],
  QUESTIONS_PER_ADDRESS: [
    z.coerce.number().int().min(1).max(1_000_000).default(60),
    "Questions that may be asked from one address in ten minutes; a school's computers often share one.",
  ],
  BOOKINGS_PER_ADDRESS: [
    z.coerce.number().int().min(1).max(1_000_000).default(60),
    "Bookings that people without an account may make from one address in ten minutes.",
  ],
  METRICS_TOKEN: [
    z.string().min(16).optional(),
    "Bearer token for /metrics; without it metrics answer only to this machine.",
  ],
} as const satisfies Record<string, readonly [z.ZodType, string]>;
