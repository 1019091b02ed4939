import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { principalOf } from "#kernel/access";
import { listMail } from "#kernel/mail";
import { testDeployment, type TestDeployment } from "#test/deployment";
import {
  addPerson,
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  listPasskeys,
  relyingParty,
  removePasskey,
  resolveSession,
  signInByPasskey,
} from "../index.ts";

const party = { id: "localhost", origin: "http://localhost:3000" };
const arrival = { address: "192.0.2.1", device: "", previous: null };
const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

type CborValue = number | string | Buffer | Map<CborValue, CborValue>;
/** The little of CBOR (RFC 8949) that an authenticator writes. */
function cbor(value: CborValue): Buffer {
  const head = (major: number, n: number) =>
    n < 24
      ? Buffer.from([(major << 5) | n])
      : n < 256
        ? Buffer.from([(major << 5) | 24, n])
        : Buffer.from([(major << 5) | 25, n >> 8, n & 255]);
  if (typeof value === "number") return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === "string")
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, item]) => [cbor(key), cbor(item)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

/** An authenticator in software: one P-256 key, a counter, and the wish to verify its owner. */
class Authenticator {
  readonly id = randomBytes(32);
  readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  counter = 0;
  verifiesOwner = true;
  handle = "";

  private data(rpId: string, attested = Buffer.alloc(0)): Buffer {
    const flags = 0x01 | (this.verifiesOwner ? 0x04 : 0) | (attested.length > 0 ? 0x40 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE((this.counter += 1));
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, attested]);
  }
  private client(type: string, challenge: string, origin: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }
  private answer(response: Record<string, Buffer | string>) {
    const written = Object.entries(response).map(([name, value]) => [
      name,
      typeof value === "string" ? value : value.toString("base64url"),
    ]);
    const id = this.id.toString("base64url");
    return {
      id,
      rawId: id,
      type: "public-key",
      clientExtensionResults: {},
      response: Object.fromEntries(written),
    };
  }

  make({ challenge, user }: { challenge: string; user: { id: string } }, at = party) {
    this.handle = user.id;
    const { x = "", y = "" } = this.keys.publicKey.export({ format: "jwk" });
    const key = new Map<CborValue, CborValue>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]);
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, 32]), this.id, cbor(key)]);
    const attestationObject = cbor(
      new Map<CborValue, CborValue>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", this.data(at.id, attested)],
      ]),
    );
    return this.answer({
      clientDataJSON: this.client("webauthn.create", challenge, at.origin),
      attestationObject,
    });
  }

  signIn({ challenge }: { challenge: string }, at = party) {
    const clientDataJSON = this.client("webauthn.get", challenge, at.origin);
    const authenticatorData = this.data(at.id);
    const signed = Buffer.concat([authenticatorData, sha256(clientDataJSON)]);
    const signature = sign("sha256", signed, this.keys.privateKey);
    return this.answer({ clientDataJSON, authenticatorData, signature, userHandle: this.handle });
  }
}

let d: TestDeployment;
let ruth: string;
let nadia: string;
beforeAll(async () => {
  d = await testDeployment();
  ruth = await d.asSystem((ctx) => addPerson(ctx, { email: "ruth@e.example", name: "Ruth" }));
  nadia = await d.asSystem((ctx) => addPerson(ctx, { email: "nadia@e.example", name: "Nadia" }));
});
afterAll(() => d.close());

const begin = (person: string) => d.asSystem((ctx) => beginPasskey(ctx, person, party));
const finish = (person: string, response: unknown, label = "Phone") =>
  d.asSystem((ctx) => finishPasskey(ctx, person, party, { response, label }));
const ask = () => d.asSystem((ctx) => beginPasskeySignIn(ctx, party));
const enter = (response: unknown) =>
  d.asSystem((ctx) => signInByPasskey(ctx, party, response, arrival));
const register = async (person: string) => {
  const authenticator = new Authenticator();
  expect(await finish(person, authenticator.make(await begin(person)))).toBe(true);
  return authenticator;
};

describe("making a passkey", () => {
  test("keeps its public key, tells its owner, and does not offer to make it twice", async () => {
    const authenticator = await register(ruth);
    const [known] = await d.asSystem((ctx) => listPasskeys(ctx, ruth));
    expect(known).toMatchObject({ label: "Phone", backedUp: false, lastUsed: null });
    const [letter] = await d.asSystem((ctx) => listMail(ctx, 1));
    expect(letter).toMatchObject({ to: "ruth@e.example", subject: "A passkey was added" });
    const options = await begin(ruth);
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([
      authenticator.id.toString("base64url"),
    ]);
    expect(await finish(ruth, authenticator.make(options))).toBe(false);
  });

  test("asks for a discoverable one that verifies its owner, and names nobody in its handle", async () => {
    const options = await begin(ruth);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: "required",
      userVerification: "required",
    });
    expect(Buffer.from(options.user.id, "base64url").toString("latin1")).not.toContain("ruth");
  });

  test("answers each challenge once, for its person, its origin and a verified owner only", async () => {
    const options = await begin(ruth);
    expect(await finish(nadia, new Authenticator().make(options))).toBe(false);
    expect(
      await finish(
        ruth,
        new Authenticator().make(options, { ...party, origin: "https://evil.example" }),
      ),
    ).toBe(false);
    const unverified = new Authenticator();
    unverified.verifiesOwner = false;
    expect(await finish(ruth, unverified.make(await begin(ruth)))).toBe(false);
    const used = await begin(ruth);
    expect(await finish(ruth, new Authenticator().make(used))).toBe(true);
    expect(await finish(ruth, new Authenticator().make(used))).toBe(false);
    expect(await finish(ruth, new Authenticator().make({ ...used, challenge: "invented" }))).toBe(
      false,
    );
  });

  test.each([
    null,
    {},
    "x",
    [],
    { id: "x" },
    { id: 1, rawId: {}, type: "public-key", response: null },
  ])("case %# of nonsense is refused", async (response) => {
    expect(await finish(ruth, response)).toBe(false);
    expect(await enter(response)).toEqual({ kind: "wrong" });
  });
});

describe("signing in by passkey", () => {
  test("needs no address, and notes the use", async () => {
    const authenticator = await register(nadia);
    const outcome = await enter(authenticator.signIn(await ask()));
    if (outcome.kind !== "signed-in") throw new Error(outcome.kind);
    expect(
      (await d.asSystem((ctx) => resolveSession(ctx, outcome.token)))?.principal,
    ).toMatchObject({ name: "Nadia" });
    const [used] = await d.asSystem((ctx) => listPasskeys(ctx, nadia));
    expect(used?.lastUsed).not.toBeNull();
  });

  test("does not take an answer twice, late, of another site, of a copied key or in another's name", async () => {
    const authenticator = await register(nadia);
    const options = await ask();
    const answer = authenticator.signIn(options);
    expect(await enter(answer)).toMatchObject({ kind: "signed-in" });
    expect(await enter(answer)).toEqual({ kind: "wrong" });
    const late = authenticator.signIn(await ask());
    const after = d.asSystem((ctx) =>
      signInByPasskey(
        { ...ctx, clock: { now: () => ctx.clock.now().add({ minutes: 6 }) } },
        party,
        late,
        arrival,
      ),
    );
    expect(await after).toEqual({ kind: "wrong" });
    expect(
      await enter(
        authenticator.signIn(await ask(), { id: "evil.example", origin: "https://evil.example" }),
      ),
    ).toEqual({ kind: "wrong" });
    authenticator.counter = 0;
    expect(await enter(authenticator.signIn(await ask()))).toEqual({ kind: "wrong" });
    authenticator.counter = 100;
    const handle = authenticator.handle;
    authenticator.handle = Buffer.from(ruth.replaceAll("-", ""), "hex").toString("base64url");
    expect(await enter(authenticator.signIn(await ask()))).toEqual({ kind: "wrong" });
    authenticator.handle = handle;
    expect(await enter(authenticator.signIn(await ask()))).toMatchObject({ kind: "signed-in" });
  });

  test("does not take a challenge that was given out to make a passkey", async () => {
    const authenticator = await register(nadia);
    expect(await enter(authenticator.signIn(await begin(nadia)))).toEqual({ kind: "wrong" });
  });

  test("ends with the passkey, which only its owner removes", async () => {
    const authenticator = await register(nadia);
    const id = authenticator.id.toString("base64url");
    const as = (person: string) => ({
      principal: principalOf(person, "x", []),
      library: null,
      locale: "en" as const,
    });
    const byOther = d.run(as(ruth), (ctx) => removePasskey(ctx, nadia, id));
    await expect(byOther).rejects.toMatchObject({ code: "not-found" });
    await d.run(as(nadia), (ctx) => removePasskey(ctx, nadia, id));
    expect(await enter(authenticator.signIn(await ask()))).toEqual({ kind: "wrong" });
  });
});

describe("the relying party", () => {
  const of = (publicUrl: string, visited: string) =>
    relyingParty({ ...d.config, publicUrl: new URL(publicUrl) }, new URL(visited));
  test.each([
    [
      "https://shelf.example",
      "http://shelf.example/sign-in",
      { id: "shelf.example", origin: "https://shelf.example" },
    ],
    [
      "https://shelf.example",
      "http://localhost:3000/sign-in",
      { id: "localhost", origin: "http://localhost:3000" },
    ],
    ["http://192.0.2.1:3000", "http://192.0.2.1:3000/sign-in", null],
    ["http://shelf.example", "http://shelf.example/sign-in", null],
  ])("of %s visited as %s", (publicUrl, visited, expected) =>
    expect(of(publicUrl, visited)).toEqual(expected),
  );
});
