import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { networkOf } from "./networks.ts";

describe("where an address lies", () => {
  it.each([
    ["8.8.8.8", "public"],
    ["2a00:1450:4001:80b::200e", "public"],
    ["172.15.255.255", "public"],
    ["172.16.0.1", "private"],
    ["192.168.1.1", "private"],
    ["10.255.255.255", "private"],
    ["100.64.0.1", "private"],
    ["fd12:3456::1", "private"],
    ["127.0.0.1", "loopback"],
    ["127.255.0.9", "loopback"],
    ["::1", "loopback"],
    ["169.254.169.254", "forbidden"],
    ["100.100.100.200", "forbidden"],
    ["fd00:ec2::254", "forbidden"],
    ["0.0.0.0", "forbidden"],
    ["255.255.255.255", "forbidden"],
    ["224.0.0.1", "forbidden"],
    ["::", "forbidden"],
    ["fe80::1", "forbidden"],
    ["fe80::1%lo", "forbidden"],
    ["ff02::1", "forbidden"],
    ["2002:7f00:1::", "forbidden"],
    ["localhost", "forbidden"],
    ["", "forbidden"],
  ])("%s is %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("sees an IPv4 address through every way of writing it as IPv6", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const plain = networkOf(address);
        expect(networkOf(`::ffff:${address}`)).toBe(plain);
        expect(networkOf(`64:ff9b::${address}`)).toBe(plain);
        expect(networkOf(`::${address}`)).not.toBe("public");
      }),
    );
    expect(networkOf("::ffff:169.254.169.254")).toBe("forbidden");
    expect(networkOf("64:ff9b::7f00:1")).toBe("loopback");
  });
});
