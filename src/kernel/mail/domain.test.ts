import { expect, test } from "vitest";
import { readConfig } from "#kernel/config";
import { mailInAddress, takesMail } from "./domain.ts";

const read = (env: Record<string, string>) => {
  const config = readConfig(env);
  return { door: mailInAddress(config), takes: takesMail(config) };
};

test("mail is taken in development, elsewhere where somebody says so", () => {
  const usual = { host: "127.0.0.1", port: 2525, yields: true };
  expect(read({ NODE_ENV: "development" })).toEqual({ door: usual, takes: true });
  expect(read({ NODE_ENV: "development", MAIL_IN_PORT: "0" })).toEqual({
    door: null,
    takes: false,
  });
  expect(read({ NODE_ENV: "production" })).toEqual({ door: null, takes: false });
  const asked = { NODE_ENV: "production", MAIL_IN_PORT: "25", MAIL_IN_HOST: "0.0.0.0" };
  expect(read(asked)).toEqual({ door: { host: "0.0.0.0", port: 25, yields: false }, takes: true });
  const fetched = { NODE_ENV: "production", MAIL_IN_IMAP_URL: "imaps://a:b@mail.example/INBOX" };
  expect(read(fetched)).toEqual({ door: null, takes: true });
});

test("its domain is that of the pages unless another is set", () => {
  expect(readConfig({ PUBLIC_URL: "https://Shelf.example" }).mailDomain).toBe("shelf.example");
  expect(readConfig({ MAIL_DOMAIN: "Desk.example" }).mailDomain).toBe("desk.example");
});
