import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";

type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"] &
  Parameters<typeof startRegistration>[0]["optionsJSON"];

const PATHS = { "sign-in": "/sign-in/passkey", create: "/my/security/passkeys" } as const;

/** Makes a passkey, or signs in with one; what went wrong is said beside the button. */
class PasskeyElement extends HTMLElement {
  connectedCallback(): void {
    if (!browserSupportsWebAuthn()) return this.say("unsupported");
    const act = this.querySelector<HTMLElement>('[data-part="act"]');
    if (act) act.hidden = false;
    act?.querySelector("button")?.addEventListener("click", () => void this.begin());
  }

  async begin(): Promise<void> {
    try {
      await this.act(this.getAttribute("mode") === "create" ? "create" : "sign-in");
    } catch (fault) {
      // The reader closed the browser's own question: nothing has to be said.
      if (!(fault instanceof Error && fault.name === "NotAllowedError")) this.say("failed");
    }
  }

  async act(mode: keyof typeof PATHS): Promise<void> {
    const next = this.getAttribute("next") ?? "/my";
    const asked = await post(`${PATHS[mode]}/options`, {});
    // What is about to be done needs a fresh sign-in: the page that says so leads back here.
    if (asked.status === 403)
      return location.assign(`/sign-in?again=1&next=${encodeURIComponent(location.pathname)}`);
    const optionsJSON = (await asked.json()) as Options;
    const response =
      mode === "create"
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
    const label = this.querySelector("input")?.value ?? "";
    const answer = await post(PATHS[mode], { response, label });
    if (answer.ok) location.assign(next);
    else this.say("failed");
  }

  say(what: "unsupported" | "failed"): void {
    const said = this.querySelector('[data-part="said"]');
    if (said) said.textContent = this.getAttribute(what);
  }
}

function post(path: string, body: unknown): Promise<Response> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  return fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
}

customElements.define("cs-passkey", PasskeyElement);
