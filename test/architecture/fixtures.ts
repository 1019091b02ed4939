import { kernel, modules, rooms } from "../../architecture.ts";

/** Per rule a file that breaks it, and what it imports. */
export const breaches: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  "no-cycle": { from: "src/ui/ring-a.ts", to: "src/ui/ring-b.ts" },
  "standards-are-pure": { from: "src/standards/marc/impure.ts", to: "src/kernel/db/index.ts" },
  "standards-do-no-io": { from: "src/standards/marc/io.ts", to: "node:fs" },
  "kernel-knows-no-module": {
    from: "src/kernel/db/upward.ts",
    to: "src/modules/directory/index.ts",
  },
  "ui-stands-alone": { from: "src/ui/knowing.ts", to: "src/kernel/db/index.ts" },
  "module-by-its-front-door": {
    from: "src/modules/catalogue/actions/back-door.ts",
    to: "src/modules/directory/store/branch.ts",
  },
  "model-is-pure": { from: "src/modules/catalogue/model/impure.ts", to: "src/kernel/db/index.ts" },
  "store-talks-to-the-database-only": {
    from: "src/modules/catalogue/store/chatty.ts",
    to: "src/kernel/http/index.ts",
  },
  "only-web-shows": { from: "src/modules/catalogue/actions/showing.ts", to: "src/ui/index.ts" },
  "islands-stay-in-the-browser": {
    from: "src/modules/catalogue/web/islands/heavy.ts",
    to: "src/kernel/db/index.ts",
  },
  "manifest-for-app-only": {
    from: "src/modules/catalogue/actions/manifest-reader.ts",
    to: "src/modules/catalogue/module.ts",
  },
  "protocols-by-front-doors": {
    from: "src/protocols/oai-pmh/digging.ts",
    to: "src/modules/catalogue/store/offers.ts",
  },
  "nobody-imports-app": { from: "src/kernel/db/composing.ts", to: "src/app/server.ts" },
  "app-reads-manifests-and-front-doors": {
    from: "src/app/digging.ts",
    to: "src/modules/catalogue/store/record.ts",
  },
  "parts-by-their-index": {
    from: "src/kernel/audit/digging.ts",
    to: "src/kernel/tenancy/transaction.ts",
  },
  "no-test-in-service": { from: "src/kernel/db/testing.ts", to: "src/kernel/db/migrate.test.ts" },
  ...breachesOfGraph("kernel", kernel),
  ...breachesOfGraph("module", modules),
  ...breachesOfRooms(),
};

/** Each part of a graph imports something that its line does not allow; parts that may import all have none. */
function breachesOfGraph(
  kind: "kernel" | "module",
  graph: Readonly<Record<string, readonly string[]>>,
) {
  const folder = kind === "kernel" ? "src/kernel" : "src/modules";
  const breaking = Object.entries(graph).flatMap(([part, allowed]) => {
    const other = Object.keys(graph).find((name) => name !== part && !allowed.includes(name));
    return other
      ? [
          [
            `${kind}-${part}`,
            { from: `${folder}/${part}/sideways.ts`, to: `${folder}/${other}/index.ts` },
          ] as const,
        ]
      : [];
  });
  return Object.fromEntries(breaking);
}

function breachesOfRooms() {
  const breaking = Object.entries(rooms).map(([room, allowed]) => {
    const file = (name: string) =>
      ["events", "errors", "policy"].includes(name) ? `${name}.ts` : `${name}/part.ts`;
    const other =
      Object.keys(rooms).find(
        (name) => name !== room && !allowed.some((known) => known === name),
      ) ?? "";
    return [
      `room-${room}`,
      { from: `src/modules/catalogue/${file(room)}`, to: `src/modules/catalogue/${file(other)}` },
    ] as const;
  });
  return Object.fromEntries(breaking);
}
