import { defineConfig } from "vitest/config";

const dbTests = ["src/**/*.db.test.{ts,tsx}"];

/**
 * Six kinds of tests, told apart by name or place; `npm test unit` runs one kind. Files of the first
 * three share processes, which halves their time: no test there may leave anything behind in the process.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          testTimeout: 30_000,
          include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "training/**/*.test.ts"],
          exclude: dbTests,
          isolate: false,
        },
      },
      {
        test: {
          name: "integration",
          include: dbTests,
          globalSetup: "test/harness/postgres.ts",
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "conformance",
          include: ["test/conformance/**/*.test.ts"],
          globalSetup: "test/harness/postgres.ts",
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "resilience",
          include: ["test/resilience/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "journeys",
          globalSetup: "test/harness/shared-site.ts",
          include: ["test/journeys/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "architecture",
          include: ["test/architecture/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
