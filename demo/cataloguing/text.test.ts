import { expect, test } from "vitest";
import { Chooser } from "./random.ts";
import { headline, mistyped, nonfiling, withoutDiacritics } from "./text.ts";

test("marks and modifier letters go, letters stay", () => {
  expect(withoutDiacritics("Mawsim al-hijrah ilá al-shamāl")).toBe(
    "Mawsim al-hijrah ila al-shamal",
  );
  expect(withoutDiacritics("Bratʹi͡a Karamazovy")).toBe("Bratia Karamazovy");
});

test("a headline leaves small words small, but not the first", () => {
  expect(headline("the lord of the rings")).toBe("The Lord of the Rings");
});

test("a typing slip changes one word by one letter and never the first letter", () => {
  for (let n = 0; n < 200; n += 1) {
    const slipped = mistyped("Wuthering Heights", new Chooser(`slip ${n}`));
    expect(slipped).not.toBe("Wuthering Heights");
    expect(slipped).toMatch(/^W\w{7,8} Heights$/);
  }
});

test("short titles are typed right", () => {
  expect(mistyped("Emma", new Chooser("x"))).toBe("Emma");
});

test.each([
  ["The trial", "eng", 4],
  ["L'étranger", "fre", 2],
  ["al-Ayyām", "ara", 3],
  ["الأيام", "ara", 2],
  ["Them", "eng", 0],
  ["La casa", "eng", 0],
])("%s in %s is filed after %i characters", (title, language, skip) => {
  expect(nonfiling(title, language)).toBe(skip);
});
