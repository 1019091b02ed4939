import { kernel, modules, rooms } from "./architecture.ts";

const inside = (folder) => `^src/${folder}/`;
const rule = (name, from, to) => ({ name, severity: "error", from, to });
const anyOf = (names) => (names.length > 0 ? `(${names.join("|")})` : "(?!)");
const tests = "\\.test\\.tsx?$";
/** What several tests need: it may use the harness, and no service may use it. */
const testRooms = "^src/.+/(test|testing)/";

const kernelRules = Object.entries(kernel).map(([part, allowed]) =>
  rule(
    `kernel-${part}`,
    { path: inside(`kernel/${part}`), pathNot: tests },
    { path: inside("kernel"), pathNot: inside(`kernel/${anyOf([part, ...allowed])}`) },
  ),
);

const moduleRules = Object.entries(modules).map(([module, allowed]) =>
  rule(
    `module-${module}`,
    { path: inside(`modules/${module}`), pathNot: tests },
    { path: inside("modules"), pathNot: inside(`modules/${anyOf([module, ...allowed])}`) },
  ),
);

const roomRules = Object.entries(rooms).map(([room, allowed]) =>
  rule(
    `room-${room}`,
    { path: `^src/modules/([^/]+)/${room}(/|\\.ts$)`, pathNot: tests },
    { path: "^src/modules/$1/", pathNot: `^src/modules/$1/${anyOf(allowed)}(/|\\.ts$)` },
  ),
);

/** The import rules of the house; each has a fixture under test/architecture that must break it. */
export default {
  forbidden: [
    rule("no-cycle", { path: "^src/" }, { circular: true, viaOnly: { pathNot: tests } }),
    rule(
      "standards-are-pure",
      { path: inside("standards"), pathNot: tests },
      { path: "^src/(kernel|ui|modules|protocols|app)/" },
    ),
    rule(
      "standards-do-no-io",
      { path: inside("standards"), pathNot: tests },
      { dependencyTypes: ["core"], path: "^(node:)?(fs|net|http|https|child_process|dgram|tls)" },
    ),
    rule(
      "kernel-knows-no-module",
      { path: inside("kernel"), pathNot: tests },
      { path: "^src/(ui|modules|protocols|app)/" },
    ),
    ...kernelRules,
    rule(
      "ui-stands-alone",
      { path: inside("ui"), pathNot: tests },
      { path: "^src/(kernel|modules|protocols|app)/" },
    ),
    ...moduleRules,
    rule(
      "module-by-its-front-door",
      { path: "^src/modules/([^/]+)/", pathNot: tests },
      { path: "^src/modules/(?!$1/)[^/]+/(?!index\\.ts$)" },
    ),
    ...roomRules,
    rule(
      "model-is-pure",
      { path: "^src/modules/[^/]+/model/", pathNot: tests },
      { path: "^src/(kernel/(?!ids/|clock/)|ui/|app/)" },
    ),
    rule(
      "store-talks-to-the-database-only",
      { path: "^src/modules/[^/]+/store/", pathNot: tests },
      { path: "^src/(kernel/(?!db/|ids/|tenancy/|search/|i18n/)|ui/|app/)" },
    ),
    rule(
      "only-web-shows",
      { path: "^src/modules/[^/]+/(?!web/)", pathNot: tests },
      { path: "^src/ui/" },
    ),
    rule(
      "islands-stay-in-the-browser",
      { path: "^src/(modules/[^/]+/web/islands|ui/elements)/", pathNot: tests },
      { path: "(^src/(kernel|modules/[^/]+/store)/|node_modules/zod/)" },
    ),
    rule(
      "manifest-for-app-only",
      { path: "^src/(?!app/)", pathNot: tests },
      { path: "^src/modules/[^/]+/module\\.ts$" },
    ),
    rule(
      "protocols-by-front-doors",
      { path: inside("protocols"), pathNot: tests },
      { path: "^src/(ui/|modules/[^/]+/(?!index\\.ts$))" },
    ),
    rule("nobody-imports-app", { path: "^src/(?!app/)", pathNot: tests }, { path: "^src/app/" }),
    rule(
      "app-reads-manifests-and-front-doors",
      { path: "^src/app/", pathNot: tests },
      { path: "^src/modules/[^/]+/(?!(module|index)\\.ts$)" },
    ),
    rule(
      "parts-by-their-index",
      { path: "^src/(standards|kernel|modules)/([^/]+)/", pathNot: tests },
      { path: "^src/(standards|kernel)/(?!$2/)[^/]+/(?!index\\.ts$)" },
    ),
    rule(
      "no-test-in-service",
      { path: "^src/", pathNot: [tests, testRooms] },
      { path: [tests, testRooms, "^test/"] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
