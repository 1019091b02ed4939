/** Rows of one shape as a Markdown table; numbers stand to the right. */
export function markdownTable(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return "";
  const names = Object.keys(first);
  const rule = names.map((name) => (typeof first[name] === "number" ? "---:" : "---"));
  const lines = rows.map((row) => names.map((name) => cell(row[name])));
  return [names, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function cell(value: string | number | undefined): string {
  if (typeof value !== "number") return value ?? "";
  return value.toLocaleString("en", { maximumFractionDigits: value < 10 ? 2 : 1 });
}
