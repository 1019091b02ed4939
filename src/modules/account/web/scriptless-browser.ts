import type { Hono } from "hono";
import type { WebEnv } from "#kernel/http";

/** For tests: a browser without script, which keeps cookies and sends forms. */
export class ScriptlessBrowser {
  readonly app: Hono<WebEnv>;
  readonly cookies = new Map<string, string>();
  language = "en";
  constructor(app: Hono<WebEnv>) {
    this.app = app;
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = {
      accept: "text/html",
      "accept-language": this.language,
      origin: "http://localhost:3000",
      ...(cookie ? { cookie } : {}),
      ...Object.fromEntries(new Headers(init.headers)),
    };
    const answer = await this.app.request(`http://localhost:3000${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
  get(path: string): Promise<Response> {
    return this.send(path);
  }
  post(path: string, form: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { method: "POST", body: new URLSearchParams(form) });
  }
  postJson(path: string, body: string): Promise<Response> {
    return this.send(path, {
      method: "POST",
      body,
      headers: { "content-type": "application/json" },
    });
  }
  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }
}
