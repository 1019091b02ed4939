import { expect, test } from "vitest";
import { type Queue, queueForLanguage } from "./queue.ts";

const queue = (id: string, skill: string | null, languages: readonly string[]): Queue => ({
  id,
  library: "00000000-0000-7000-8000-000000000000",
  names: { en: id },
  skill,
  languages,
  position: 0,
});

test("who chose no subject waits where their language is answered, and where none is, with all others", () => {
  const queues = [
    queue("maps", "maps", ["cy"]),
    queue("all", null, []),
    queue("welsh", null, ["cy", "br"]),
  ];
  expect(queueForLanguage(queues, "cy")?.id).toBe("welsh");
  expect(queueForLanguage(queues, "en")).toBeNull();
});
