import type { Command } from "../command.ts";
import { databaseFindings } from "./database.ts";
import { indexFileFindings } from "./index-files.ts";
import { machineFindings } from "./machine.ts";
import { mailFindings } from "./mail.ts";
import { siteFindings } from "./site.ts";

export const doctorCommand: Command = {
  name: "doctor",
  summary: "Say what is wrong with this deployment, and what to do.",
  usage: "",
  examples: ["commonshelf doctor", "commonshelf doctor --json"],
  run: async ({ config, terminal }) => {
    const findings = [
      ...(await machineFindings(config)),
      ...(await databaseFindings({ config, terminal })),
      ...(await indexFileFindings(config)),
      ...(await mailFindings(config)),
      ...(await siteFindings(config)),
    ];
    const ok = findings.every((finding) => finding.ok);
    const lines = findings.map(
      ({ about, ok: good, said }) => `${good ? "ok   " : "WRONG"}  ${about.padEnd(13)} ${said}`,
    );
    const end = ok ? "Everything is in order." : "See the lines marked WRONG.";
    terminal.result(`${lines.join("\n")}\n\n${end}`, { ok, findings });
    return ok ? 0 : 1;
  },
};
