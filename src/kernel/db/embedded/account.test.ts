import { expect, test } from "vitest";
import { nobodyIn } from "./account.ts";

test("nobody is who the system says it is", () => {
  const passwd = "root:x:0:0:root:/root:/bin/sh\nnobody:x:99:98:Nobody:/:/sbin/nologin\n";
  expect(nobodyIn(passwd)).toEqual({ name: "nobody", uid: 99, gid: 98 });
});

test.each(["", "root:x:0:0:root:/root:/bin/sh\n", "nobody:x:0:0::/:/bin/sh\n", "nobody:x:a:b\n"])(
  "a passwd file without a usable nobody never leads to root: %j",
  (passwd) => expect(nobodyIn(passwd)).toMatchObject({ uid: 65534, gid: 65534 }),
);
