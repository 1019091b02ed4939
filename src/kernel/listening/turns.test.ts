import fc from "fast-check";
import { expect, it } from "vitest";
import { Turns } from "./turns.ts";

it("lets no more run than may, in the order of coming, and all of them, also after failures", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      fc.scheduler(),
      async (most, fails, s) => {
        const turns = new Turns(most);
        const begun: number[] = [];
        let running = 0;
        const works = fails.map((isFailing, index) =>
          turns.take(async () => {
            begun.push(index);
            running += 1;
            expect(running).toBeLessThanOrEqual(most);
            await s.schedule(Promise.resolve());
            running -= 1;
            if (isFailing) throw new Error(String(index));
            return index;
          }),
        );
        const ended = Promise.allSettled(works);
        await s.waitFor(ended);
        expect(begun).toEqual(fails.map((_, index) => index));
        expect((await ended).map(({ status }) => status === "rejected")).toEqual(fails);
      },
    ),
  );
});
