import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkDigest,
  contentDigest,
  readSignatures,
  type SignableMessage,
  type SignatureAlgorithm,
  SignatureFault,
  signMessage,
  verifySignature,
} from "./index.ts";
import { body, ed25519Secret, keys, vectors } from "./vectors.ts";

const codeOf = (work: () => unknown) => {
  try {
    work();
    return "counts";
  } catch (fault) {
    if (fault instanceof SignatureFault) return fault.code;
    throw fault;
  }
};

describe.each(vectors)("the RFC's $name", ({ message, input, signature, algorithm }) => {
  const label = input.slice(0, input.indexOf("="));
  const signed = (value: string = signature, said: string = input): SignableMessage => ({
    ...message,
    headers: { ...message.headers, "signature-input": said, signature: `${label}=:${value}:` },
  });
  const check = (of: SignableMessage, now = 1_618_884_480) => {
    const [carried] = readSignatures(of.headers);
    if (!carried?.keyId || !(carried.keyId in keys)) throw new Error("no known key");
    const key = keys[carried.keyId as keyof typeof keys];
    return verifySignature(of, carried, key, { covers: [], now, tolerance: 300 });
  };

  it("counts", () => {
    expect(check(signed())).toMatchObject({ algorithm });
  });

  it("does not when anything else is said or signed", () => {
    const other = signature.startsWith("A") ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    expect(codeOf(() => check(signed(other)))).toBe("wrong");
    expect(
      codeOf(() =>
        check(signed(signature, input.replace("created=161888447", "created=161888446"))),
      ),
    ).toBe(label === "proxy_sig" ? "counts" : "wrong");
  });
});

it("signs as the RFC does", () => {
  const [vector] = vectors.filter(({ name }) => name.startsWith("B.2.6"));
  const key = createPrivateKey({
    key: { ...keys["test-key-ed25519"].export({ format: "jwk" }), d: ed25519Secret },
    format: "jwk",
  });
  const fields = signMessage(vector?.message ?? { headers: {} }, {
    components: ["date", "@method", "@path", "@authority", "content-type", "content-length"],
    key,
    keyId: "test-key-ed25519",
    created: 1_618_884_473,
    label: "sig-b26",
  });
  expect(fields).toEqual({
    "signature-input": vector?.input,
    signature: `sig-b26=:${vector?.signature ?? ""}:`,
  });
});

const pairs = {
  ed25519: generateKeyPairSync("ed25519"),
  "ecdsa-p256-sha256": generateKeyPairSync("ec", { namedCurve: "P-256" }),
  "rsa-v1_5-sha256": generateKeyPairSync("rsa", { modulusLength: 2048 }),
  "rsa-pss-sha512": generateKeyPairSync("rsa", { modulusLength: 2048 }),
} as const satisfies Record<SignatureAlgorithm, unknown>;
const covers = ["@method", "@target-uri", "content-digest", "content-type"];
const now = 1_800_000_000;
const message: SignableMessage = {
  method: "POST",
  url: new URL("https://shelf.example/iso18626"),
  headers: { "content-type": "application/xml", "content-digest": contentDigest(body) },
};
const signedBy = (
  algorithm: SignatureAlgorithm,
  more: { created?: number; expires?: number; components?: readonly string[] } = {},
): SignableMessage => {
  const fields = signMessage(message, {
    components: covers,
    key: pairs[algorithm].privateKey,
    keyId: "k",
    created: now,
    nonce: "n1",
    tag: "ill",
    algorithm,
    ...more,
  });
  return { ...message, headers: { ...message.headers, ...fields } };
};
const verdict = (of: SignableMessage, key: KeyObject = pairs.ed25519.publicKey, at = now): string =>
  codeOf(() =>
    readSignatures(of.headers).map((carried) =>
      verifySignature(of, carried, key, { covers, now: at, tolerance: 300 }),
    ),
  );

describe("a signature of ours", () => {
  it.each(Object.keys(pairs) as SignatureAlgorithm[])(
    "counts with %s, and with that key only",
    (algorithm) => {
      const of = signedBy(algorithm);
      expect(verdict(of, pairs[algorithm].publicKey)).toBe("counts");
      expect(verdict(of, createPublicKey(pairs[algorithm].privateKey))).toBe("counts");
      for (const other of Object.keys(pairs) as SignatureAlgorithm[])
        if (other !== algorithm) expect(verdict(of, pairs[other].publicKey)).not.toBe("counts");
    },
  );

  it("carries what it says of itself", () => {
    expect(readSignatures(signedBy("ed25519", { expires: now + 60 }).headers)).toMatchObject([
      {
        label: "sig",
        keyId: "k",
        created: now,
        expires: now + 60,
        nonce: "n1",
        tag: "ill",
        algorithm: null,
      },
    ]);
  });

  it.each([
    ["another body", { "content-digest": contentDigest("other") }],
    ["another type", { "content-type": "text/xml" }],
  ])("does not stand for %s", (_, headers) => {
    const of = signedBy("ed25519");
    expect(verdict({ ...of, headers: { ...of.headers, ...headers } })).toBe("wrong");
  });

  it("does not stand for another address or method", () => {
    const of = signedBy("ed25519");
    expect(verdict({ ...of, url: new URL("https://other.example/iso18626") })).toBe("wrong");
    expect(verdict({ ...of, method: "PUT" })).toBe("wrong");
  });

  it.each([
    ["counts", -300],
    ["too-old", 301],
    ["counts", 300],
    ["not-yet", -301],
  ])("%s when our clock is %i s from theirs", (expected, late) => {
    expect(verdict(signedBy("ed25519"), undefined, now + late)).toBe(expected);
  });

  it("ends when it says so", () => {
    expect(verdict(signedBy("ed25519", { created: now - 290, expires: now - 301 }))).toBe(
      "expired",
    );
  });

  it("must cover what it is asked to", () => {
    expect(verdict(signedBy("ed25519", { components: ["@method"] }))).toBe("not-covered");
  });

  it("is not a short RSA key's", () => {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
    expect(
      codeOf(() =>
        signMessage(message, { components: [], key: privateKey, keyId: "k", created: now }),
      ),
    ).toBe("unsupported");
  });
});

describe("fields from strangers", () => {
  it.each([
    ["unsupported", 'sig=("@method";req);created=1', "sig=:AAAA:"],
    ["malformed", 'sig=("@method" "@method");created=1', "sig=:AAAA:"],
    ["malformed", "sig=1", "sig=:AAAA:"],
    ["malformed", 'sig=("@method");created=1', ""],
    ["malformed", 'sig=("@method");created="1"', "sig=:AAAA:"],
    ["malformed", "sig=(", "sig=:AAAA:"],
    ["malformed", `sig=("${"a".repeat(9000)}")`, "sig=:AAAA:"],
    ["malformed", 'sig=("@method")', "sig=:AAAA:"],
  ])("%s: %s", (code, input, signature) => {
    expect(verdict({ ...message, headers: { "signature-input": input, signature } })).toBe(code);
  });

  it("never end in anything but a fault of their own", () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.stringMatching(
        /^sig=\("[a-z@-]{0,9}"( "[a-z-]*")?\)(;(created|expires|keyid|alg)=("?[a-z0-9]{0,4}"?))*$/,
      ),
    );
    fc.assert(
      fc.property(odd, odd, (input, signature) => {
        const headers = { ...message.headers, "signature-input": input, signature };
        expect(verdict({ ...message, headers })).toBeTypeOf("string");
      }),
    );
  });

  it("without a signature have none", () => {
    expect(readSignatures({})).toEqual([]);
  });
});

describe("Content-Digest", () => {
  it("is that of RFC 9530", () => {
    expect(contentDigest(`${body}\n`)).toBe(
      "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:",
    );
    expect(contentDigest(body, "sha-512")).toBe(vectors[0].message.headers["content-digest"]);
  });

  it.each([
    ["counts", contentDigest(body)],
    ["counts", `${contentDigest(body)}, md5=:AAAA:`],
    ["digest", `${contentDigest(body)}, ${contentDigest("x", "sha-512")}`],
    ["digest", "md5=:AAAA:"],
    ["digest", "sha-256=1"],
    ["digest", undefined],
    ["malformed", "sha-256=:"],
  ])("%s: %s", (expected, field) => {
    expect(codeOf(() => checkDigest(field, body))).toBe(expected);
  });
});
