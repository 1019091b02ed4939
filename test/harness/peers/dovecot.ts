import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/** A real IMAP server with one empty mailbox, for any user name and the password `secret`. */
export type ImapPeer = { readonly url: string; readonly stop: () => Promise<void> };

/** Not in everybody's PATH. */
const program = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"].find(existsSync);

/** Whether Debian's dovecot-imapd is there. */
export const hasDovecot = program !== undefined;

/** Starts it on this machine, without TLS; whoever starts it stops it. */
export async function startDovecot(): Promise<ImapPeer> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-imap-"));
  const port = await freePort();
  mkdirSync(join(folder, "mail"));
  chmodSync(folder, 0o755);
  chmodSync(join(folder, "mail"), 0o777);
  const file = join(folder, "dovecot.conf");
  writeFileSync(file, configuration(folder, port));
  const child = spawn(program ?? "dovecot", ["-F", "-c", file], { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await listens(port);
  return {
    url: `imap://reader:secret@127.0.0.1:${port}/INBOX`,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Started as root it gives its rights away as it is meant to; as anybody else it stays who it is. */
function configuration(folder: string, port: number): string {
  const { uid, username } = userInfo();
  const own = `default_internal_user = ${username}\ndefault_login_user = ${username}`;
  const keeper = uid === 0 ? "nobody" : username;
  const services = ["anvil", "stats", "imap-login"].map((name) =>
    name === "imap-login"
      ? `service imap-login {\n chroot =\n inet_listener imap {\n  port = ${port}\n }\n inet_listener imaps {\n  port = 0\n }\n}`
      : `service ${name} {\n chroot =\n}`,
  );
  return `protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
mail_location = maildir:${folder}/mail
first_valid_uid = 0
${uid === 0 ? "" : own}
passdb {
 driver = static
 args = password=secret
}
userdb {
 driver = static
 args = uid=${keeper} gid=${uid === 0 ? "nogroup" : String(userInfo().gid)} home=${folder}/mail
}
${services.join("\n")}
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

async function listens(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("dovecot did not start");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });
}
