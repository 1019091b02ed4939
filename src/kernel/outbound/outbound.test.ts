import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { readConfig } from "#kernel/config";
import {
  connectTo,
  fetchFrom,
  OutboundFault,
  outboundRules,
  type OutboundRules,
  type WebRequest,
  wholeBody,
} from "./index.ts";

const rules = outboundRules(readConfig({ NODE_ENV: "test" }));
const strict = outboundRules(readConfig({ NODE_ENV: "production" }));
const open: { close: (done: () => void) => unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => new Promise<void>((done) => one.close(done))));
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  return `http://127.0.0.1:${await listening(server)}`;
}

async function listening(server: Server | ReturnType<typeof createSocketServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  open.push({
    close: (done) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => done());
    },
  });
  return (server.address() as AddressInfo).port;
}

async function ask(request: Partial<WebRequest> & Pick<WebRequest, "url">, by = rules) {
  const answer = await fetchFrom(by, { deadline: 2000, mostBytes: 1000, ...request });
  return { ...answer, text: (await wholeBody(answer.body)).toString() };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (fault) {
    if (fault instanceof OutboundFault) return fault.code;
    throw fault;
  }
}

describe("asking another system over http", () => {
  it("gives status, headers and body, and says who asks", async () => {
    const url = await serve((request, answer) => {
      answer.setHeader("content-type", "text/plain");
      answer.writeHead(404).end(`no, ${request.headers["user-agent"]}`);
    });
    const answer = await ask({ url });
    expect(answer.status).toBe(404);
    expect(answer.headers["content-type"]).toBe("text/plain");
    expect(answer.text).toMatch(/^no, Commonshelf \(\+http/);
  });

  it("posts, and unpacks what was packed", async () => {
    const url = await serve(async (request, answer) => {
      const sent = await wholeBody(request);
      answer
        .setHeader("content-encoding", "gzip")
        .end(gzipSync(`${request.method} ${sent.toString()}`));
    });
    expect((await ask({ url, method: "POST", body: "x=1" })).text).toBe("POST x=1");
  });

  it.each([
    "ftp://example.org/",
    "file:///etc/passwd",
    "http://u:p@example.org/",
    "//x",
    "http://",
  ])("does not understand %s", async (url) =>
    expect(await codeOf(ask({ url }))).toBe("address-malformed"),
  );

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
  ])("refuses %s in production", async (url) => {
    expect(await codeOf(ask({ url }, strict))).toBe("address-refused");
  });

  it("refuses where a cloud keeps the machine's credentials, whatever the setting", async () => {
    const widest = { ...rules, networks: "private" as const };
    expect(await codeOf(ask({ url: "http://169.254.169.254/" }, widest))).toBe("address-refused");
  });

  it("asks for a name once and connects to what was checked", async () => {
    const url = await serve((_, answer) => answer.end("here"));
    let asked = 0;
    const turning: OutboundRules = {
      ...rules,
      resolve: async () => [
        { address: asked++ === 0 ? "127.0.0.1" : "169.254.169.254", family: 4 },
      ],
    };
    const named = url.replace("127.0.0.1", "library.example");
    expect((await ask({ url: named }, turning)).text).toBe("here");
    expect(asked).toBe(1);
    expect(await codeOf(ask({ url: named }, turning))).toBe("address-refused");
  });

  it("checks where a redirect leads, and follows no endless ones", async () => {
    const inward = await serve((_, answer) =>
      answer.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    );
    expect(await codeOf(ask({ url: inward }))).toBe("address-refused");
    const round = await serve((_, answer) => answer.writeHead(302, { location: "/" }).end());
    expect(await codeOf(ask({ url: round }))).toBe("redirects");
    const file = await serve((_, answer) =>
      answer.writeHead(302, { location: "file:///etc/passwd" }).end(),
    );
    expect(await codeOf(ask({ url: file }))).toBe("address-malformed");
  });

  it("gives a password to nobody else", async () => {
    const other = await serve((request, answer) =>
      answer.end(`${request.headers.authorization ?? "nothing"} ${request.headers.accept}`),
    );
    const first = await serve((_, answer) => answer.writeHead(302, { location: other }).end());
    const headers = { Authorization: "Basic secret", Accept: "text/xml" };
    expect((await ask({ url: first, headers })).text).toBe("nothing text/xml");
  });

  it("stops at the limit, also of what was packed small", async () => {
    const plain = await serve((_, answer) => answer.end("x".repeat(1001)));
    expect(await codeOf(ask({ url: plain }))).toBe("too-large");
    const bomb = await serve((_, answer) =>
      answer.setHeader("content-encoding", "gzip").end(gzipSync("x".repeat(1_000_000))),
    );
    expect(await codeOf(ask({ url: bomb }))).toBe("too-large");
  });

  it("waits no longer than the deadline: for the head, and for a body that trickles", async () => {
    const silent = await serve(() => undefined);
    expect(await codeOf(ask({ url: silent, deadline: 150 }))).toBe("deadline");
    const trickling = await serve((_, answer) => {
      const timer = setInterval(() => answer.write("x"), 20);
      answer.on("close", () => clearInterval(timer));
    });
    expect(await codeOf(ask({ url: trickling, deadline: 150 }))).toBe("deadline");
    const slowName = { ...rules, resolve: () => new Promise<never>(() => undefined) };
    expect(await codeOf(ask({ url: "http://x.example/", deadline: 50 }, slowName))).toBe(
      "deadline",
    );
  });

  it("can be called off", async () => {
    const silent = await serve(() => undefined);
    const caller = new AbortController();
    setTimeout(() => caller.abort(), 50);
    expect(await codeOf(ask({ url: silent, signal: caller.signal }))).toBe("cancelled");
  });

  it("says what went wrong: nobody there, no such name, no HTTP, cut off", async () => {
    expect(await codeOf(ask({ url: "http://127.0.0.1:1/" }))).toBe("unreachable");
    expect(await codeOf(ask({ url: "http://nobody.invalid/" }))).toBe("name-unknown");
    const garbage = await listening(createSocketServer((socket) => socket.end("SSH-2.0\r\n\r\n")));
    expect(await codeOf(ask({ url: `http://127.0.0.1:${garbage}/` }))).toBe("garbled");
    const cut = await serve((_, answer) => {
      answer.writeHead(200, { "content-length": "10" }).write("abc");
      setTimeout(() => answer.destroy(), 20);
    });
    expect(await codeOf(ask({ url: cut }))).toBe("closed");
    const mangled = await serve((_, answer) =>
      answer.setHeader("content-encoding", "gzip").end("not gzip"),
    );
    expect(await codeOf(ask({ url: mangled }))).toBe("garbled");
  });
});

describe("opening a socket", () => {
  const signal = () => AbortSignal.timeout(1000);

  it("reaches an allowed address and ends with its signal", async () => {
    const port = await listening(createSocketServer((socket) => socket.on("error", () => {})));
    const caller = new AbortController();
    const socket = await connectTo(rules, { host: "127.0.0.1", port }, caller.signal);
    const closed = new Promise((resolve) => socket.once("close", resolve));
    caller.abort();
    await closed;
    expect(socket.destroyed).toBe(true);
  });

  it("refuses as http does", async () => {
    const target = (host: string) => ({ host, port: 210 });
    expect(await codeOf(connectTo(strict, target("127.0.0.1"), signal()))).toBe("address-refused");
    expect(await codeOf(connectTo(rules, target("a b"), signal()))).toBe("address-malformed");
    expect(await codeOf(connectTo(rules, target(""), signal()))).toBe("address-malformed");
    expect(await codeOf(connectTo(rules, { host: "127.0.0.1", port: 1 }, signal()))).toBe(
      "unreachable",
    );
  });

  it("waits for TLS no longer than the signal", async () => {
    const port = await listening(createSocketServer((socket) => socket.on("error", () => {})));
    const slow = connectTo(rules, { host: "127.0.0.1", port, tls: {} }, AbortSignal.timeout(100));
    expect(await codeOf(slow)).toBe("deadline");
  });

  it("does not take what is no TLS for TLS", async () => {
    const port = await listening(createSocketServer((socket) => socket.end("hello, hello\r\n")));
    const fault = await codeOf(connectTo(rules, { host: "127.0.0.1", port, tls: {} }, signal()));
    expect(fault).toBe("certificate");
  });
});
