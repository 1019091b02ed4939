const WORKER = "/service-worker.js";
/** Its own, so that it never stands between a reader and any page. */
const SCOPE = "/my/notices";
const DEVICES = "/my/notices/devices";

/** Asks the browser to show notices, once the reader wants it; what goes wrong is said beside the button. */
class PushElement extends HTMLElement {
  connectedCallback(): void {
    if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
      return this.say("unsupported");
    if (Notification.permission === "denied") return this.say("denied");
    void this.offer();
  }

  /** Offers it where this browser does not show notices yet. */
  async offer(): Promise<void> {
    const registered = await navigator.serviceWorker.getRegistration(SCOPE);
    const subscribed = await registered?.pushManager.getSubscription();
    if (subscribed && (await this.knows(subscribed))) return;
    const act = this.querySelector<HTMLElement>('[data-part="act"]');
    if (act) act.hidden = false;
    act?.querySelector("button")?.addEventListener("click", () => void this.begin());
  }

  async knows({ endpoint }: PushSubscription): Promise<boolean> {
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
    const bytes = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0"));
    const known = (this.getAttribute("known") ?? "").split(" ");
    return known.includes(bytes.join("").slice(0, 16));
  }

  async begin(): Promise<void> {
    try {
      if ((await Notification.requestPermission()) !== "granted") return this.say("denied");
      const subscription = await this.subscribe();
      const taken = await fetch(DEVICES, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify(subscription),
      });
      if (!taken.ok) return this.say("failed");
      location.assign(`${location.pathname}?done=device-added`);
    } catch {
      this.say("failed");
    }
  }

  async subscribe(): Promise<PushSubscription> {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    await active(registration);
    // One made for somebody else, or under another key, tells the site nothing any more.
    await (await registration.pushManager.getSubscription())?.unsubscribe();
    const applicationServerKey = this.getAttribute("sender-key") ?? "";
    return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  }

  say(what: "unsupported" | "denied" | "failed"): void {
    const said = this.querySelector('[data-part="said"]');
    if (said) said.textContent = this.getAttribute(what);
  }
}

/** Waits until the worker runs: before that no browser subscribes. */
async function active(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker || worker.state === "activated") return;
  await new Promise<void>((resolve) => {
    worker.addEventListener("statechange", () => worker.state === "activated" && resolve());
  });
}

customElements.define("cs-push", PushElement);
