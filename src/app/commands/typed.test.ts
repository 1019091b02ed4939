import { expect, test } from "vitest";
import { commands } from "./all.ts";
import { WrongUse } from "./command.ts";
import { readTyped } from "./typed.ts";

const read = (...words: string[]) => readTyped(words, commands, "9.9.9");

test("a command of two words is read with its words and options", () => {
  expect(read("library", "add", "rohan", "--name", "Rohan", "--json")).toMatchObject({
    kind: "run",
    command: { name: "library add" },
    words: ["rohan"],
    options: { name: "Rohan", json: true },
  });
});

test.each([
  [[], "Commands:"],
  [["help"], "Commands:"],
  [["--help"], "Commands:"],
  [["help", "import"], "--library CODE"],
  [["import", "--help"], "--library CODE"],
  [["import", "-h"], "--library CODE"],
  [["library", "--help"], "library list"],
  [["help", "library"], "library list"],
  [["--version"], "9.9.9"],
])("%j answers with a text", (words, part) => {
  expect(read(...words)).toMatchObject({ kind: "text", text: expect.stringContaining(part) });
});

test.each([
  [["librry"], /There is no command "librry"/],
  [["help", "librry"], /There is no command "librry"/],
  [["library"], /commonshelf library add or commonshelf library list/],
  [["migrate", "now"], /"now" is too much/],
  [["migrate", "--fast"], /Unknown option '--fast'/],
  [["import", "a.mrc", "--library"], /argument missing/],
])("%j is told what is wrong with it", (words, message) => {
  expect(() => read(...words)).toThrow(message);
});

test("every command explains itself, its options and an example that begins as it is typed", () => {
  for (const { name, options = {} } of commands) {
    const { text } = read(...name.split(" "), "--help") as { text: string };
    for (const option of Object.keys(options)) expect(text).toContain(`--${option}`);
    expect(text).toMatch(new RegExp(`Examples:\n(.*\n)*.*(commonshelf ${name}|npm start)`));
  }
});

test("nothing of what is typed wrongly looks like a fault of ours", () => {
  expect(() => read("library")).toThrow(WrongUse);
});
