import { defineConfig } from "vitest/config";

/** Three kinds of tests, told apart by their file name; `npm test -- unit` runs one kind. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["src/**/*.test.{ts,tsx}", "test/architecture/**/*.test.ts"], exclude: ["**/*.db.test.{ts,tsx}"] } },
    ],
  },
});
