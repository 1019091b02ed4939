import { access, constants, statfs } from "node:fs/promises";
import { connect } from "node:net";
import { sql } from "kysely";
import type { Config } from "#kernel/config";
import { createDatabase, pendingMigrations } from "#kernel/db";
import { openDatabase } from "../database.ts";
import type { Command } from "./command.ts";

/** One thing looked at: in order, or what to do. */
type Finding = { readonly about: string; readonly ok: boolean; readonly said: string };

export const doctorCommand: Command = {
  name: "doctor",
  summary: "Say what is wrong with this deployment, and what to do.",
  usage: "",
  examples: ["commonshelf doctor", "commonshelf doctor --json"],
  run: async ({ config, terminal }) => {
    const findings = [
      await dataFolder(config),
      await diskSpace(config),
      ...(await databaseState(config)),
      await mailServer(config),
    ];
    const lines = findings.map(
      ({ about, ok, said }) => `${ok ? "ok   " : "WRONG"} ${about.padEnd(12)} ${said}`,
    );
    const ok = findings.every((finding) => finding.ok);
    terminal.result(
      `${lines.join("\n")}\n${ok ? "Everything is in order." : "See the lines marked WRONG."}`,
      { ok, findings },
    );
    return ok ? 0 : 1;
  },
};

async function dataFolder({ dataDir }: Config): Promise<Finding> {
  const writable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    about: "data folder",
    ok: writable,
    said: writable ? dataDir : `${dataDir} cannot be written. Create it or set COMMONSHELF_DATA.`,
  };
}

async function diskSpace({ dataDir }: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir).catch(() => ({ bavail: 0, bsize: 0 }));
  const free = (bavail * bsize) / 2 ** 30;
  const enough = free > 2;
  return {
    about: "disk",
    ok: enough,
    said: `${free.toFixed(1)} GB free${enough ? "" : ": free at least 2 GB"}`,
  };
}

async function databaseState(config: Config): Promise<Finding[]> {
  try {
    const database = await openDatabase(config);
    try {
      return [
        await serverVersion(database.ownerUrl),
        await schema(database.ownerUrl),
        await applicationRole(database.url),
      ];
    } finally {
      await database.stop();
    }
  } catch (fault) {
    return [
      {
        about: "database",
        ok: false,
        said: fault instanceof Error ? fault.message : String(fault),
      },
    ];
  }
}

async function serverVersion(url: string): Promise<Finding> {
  const version = Number(await ask(url, "current_setting('server_version_num')"));
  const ok = version >= 150_000;
  return {
    about: "PostgreSQL",
    ok,
    said: `version ${Math.floor(version / 10_000)}${ok ? "" : ": 15 or newer is needed"}`,
  };
}

async function schema(url: string): Promise<Finding> {
  const pending = await pendingMigrations(url);
  const ok = pending.length === 0;
  return {
    about: "schema",
    ok,
    said: ok ? "up to date" : `${pending.length} migrations are waiting: commonshelf migrate`,
  };
}

/** Row-level security binds only a role that cannot bypass it. */
async function applicationRole(url: string): Promise<Finding> {
  const bypass = await ask(
    url,
    "coalesce((select rolsuper or rolbypassrls from pg_roles where rolname = 'commonshelf_app'), true)::text",
  );
  const ok = bypass === "false";
  return {
    about: "row security",
    ok,
    said: ok
      ? "requests run as commonshelf_app"
      : "the role commonshelf_app is missing or too powerful: commonshelf migrate, or ask for NOSUPERUSER NOBYPASSRLS",
  };
}

async function ask(url: string, expression: string): Promise<string> {
  const database = createDatabase(url, 1);
  try {
    const { rows } = await sql<{ answer: string }>`select ${sql.raw(expression)} as answer`.execute(
      database,
    );
    return rows[0]?.answer ?? "";
  } finally {
    await database.destroy();
  }
}

async function mailServer({ SMTP_URL, NODE_ENV }: Config): Promise<Finding> {
  if (!SMTP_URL) {
    const ok = NODE_ENV !== "production";
    return {
      about: "mail",
      ok,
      said: ok ? "kept in /dev/mail" : "SMTP_URL is not set: no mail leaves this server",
    };
  }
  const { hostname, port, protocol } = new URL(SMTP_URL);
  const answers = await reaches(hostname, Number(port) || (protocol === "smtps:" ? 465 : 25));
  return {
    about: "mail",
    ok: answers,
    said: answers ? `${hostname} answers` : `${hostname} does not answer: check SMTP_URL`,
  };
}

function reaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("connect", () => end(true))
      .once("error", () => end(false))
      .once("timeout", () => end(false));
  });
}
