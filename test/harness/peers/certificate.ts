import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Certified } from "./sockets.ts";

/** A certificate of one's own making for this machine, made by openssl; null where there is none. */
export function ownCertificate(): Certified | null {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-certificate-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const options = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost`;
  const names = "subjectAltName=DNS:localhost,IP:127.0.0.1";
  const files = ["-keyout", key, "-out", cert, "-addext", names];
  const made = spawnSync("openssl", options.split(" ").concat(files));
  try {
    if (made.status !== 0) return null;
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
