import { settings } from "./settings.ts";

/** The text of `.env.example`: every setting with its meaning and its default, commented out. */
export function exampleEnv(): string {
  const lines = Object.entries(settings).map(([name, [type, meaning]]) => {
    const value: unknown = type.safeParse(undefined).data;
    return `# ${meaning}\n#${name}=${defaultText(value)}\n`;
  });
  return `# Settings of Commonshelf. Copy to .env and uncomment what you change.\n\n${lines.join("\n")}`;
}

function defaultText(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" && !value.includes(" ") ? value : JSON.stringify(value);
}
