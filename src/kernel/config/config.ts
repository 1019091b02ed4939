import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { packageRoot } from "./root.ts";
import { settings } from "./settings.ts";
import { wantedForm } from "./wanted.ts";

type Settings = typeof settings;
const schema = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, [type]]) => [name, type])) as {
    [Name in keyof Settings]: Settings[Name][0];
  },
);

/** The deployment's settings, checked; `dataDir` is absolute and `publicUrl` and `mailDomain` always present. */
export type Config = z.output<typeof schema> & {
  readonly dataDir: string;
  readonly publicUrl: URL;
  readonly hosts: readonly string[];
  /** In lower case. */
  readonly mailDomain: string;
};

/** All faults of the environment at once, one line each, so that they are mended in one go. */
export class ConfigFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n  ${faults.join("\n  ")}`);
    this.faults = faults;
  }
}

/** Reads the settings out of an environment. @throws ConfigFaults naming every wrong setting. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([name, value]) => name in settings && value !== ""),
  );
  const read = schema.safeParse(given);
  if (!read.success)
    throw new ConfigFaults(
      read.error.issues.map(({ path: [name] }) => faultOf(name as keyof Settings)),
    );
  return derive(read.data);
}

/** The value is not repeated: it may be a secret. */
function faultOf(name: keyof Settings): string {
  const [type, meaning] = settings[name];
  return `${name} has to be ${wantedForm(type)}. (${meaning})`;
}

function derive(values: z.output<typeof schema>): Config {
  const dataDir = isAbsolute(values.COMMONSHELF_DATA)
    ? values.COMMONSHELF_DATA
    : join(packageRoot, values.COMMONSHELF_DATA);
  const publicUrl = new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`);
  const own = [
    publicUrl.host,
    `localhost:${values.PORT}`,
    `127.0.0.1:${values.PORT}`,
    `[::1]:${values.PORT}`,
  ];
  const others = values.OTHER_HOSTS.split(",").map((host) => host.trim().toLowerCase());
  return {
    ...values,
    dataDir,
    publicUrl,
    mailDomain: (values.MAIL_DOMAIN ?? publicUrl.hostname).toLowerCase(),
    hosts: [...own, ...others.filter((host) => host !== "")],
  };
}
