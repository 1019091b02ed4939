import { expect, test } from "vitest";
import { chooseAccount, parsePasswd } from "./account.ts";

const accounts = parsePasswd(
  "root:x:0:0:root:/root:/bin/sh\nbroken line\nann:x:1000:1001::/home/ann:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n",
);

test("the owner of the data directory comes first, so that existing data stay readable", () => {
  expect(chooseAccount(accounts, 1000)).toEqual({ name: "ann", uid: 1000, gid: 1001 });
});

test("a directory of root, of an unnamed owner or none yet goes to nobody", () => {
  for (const owner of [0, 4242, undefined])
    expect(chooseAccount(accounts, owner)?.name).toBe("nobody");
});

test("any other account will do where nobody is missing, and root never", () => {
  expect(chooseAccount(accounts.filter(({ name }) => name !== "nobody"))?.name).toBe("ann");
  expect(chooseAccount(accounts.filter(({ name }) => name === "root"))).toBeUndefined();
});
