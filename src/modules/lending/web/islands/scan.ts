import { cameraOf } from "./camera.ts";

/**
 * The page at the scanner with script: a scan is sent without loading the page again, so that the next
 * can come at once; a sound if it is wanted; the camera where the browser can read barcodes.
 */
class Scan extends HTMLElement {
  #queue: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form))
        if (typeof value === "string") body.append(name, value);
      this.#field()?.select();
      this.#send(form.action, body);
    });
    const word = (name: string) => this.getAttribute(name) ?? "";
    const tools = document.createElement("div");
    tools.className = "stack stack-tight";
    tools.append(this.#soundSwitch(word("sound")));
    const words = {
      start: word("camera"),
      stop: word("stop"),
      none: word("none"),
      refused: word("refused"),
    };
    tools.append(cameraOf(words, (code) => this.#read(code)));
    this.querySelector("#scan-live")?.before(tools);
  }

  #field(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("#f-code");
  }

  /** A code from the camera goes the way of one from a scanner. */
  #read(code: string): void {
    const field = this.#field();
    if (!field?.form) return;
    field.value = code;
    field.form.requestSubmit();
  }

  /** One after the other, in the order in which they were read. */
  #send(action: string, body: URLSearchParams): void {
    this.#queue = this.#queue
      .then(() => this.#exchange(action, body))
      .catch(() => location.reload());
  }

  async #exchange(action: string, body: URLSearchParams): Promise<void> {
    const answer = await fetch(action, { method: "POST", body });
    if (!answer.ok) throw new Error(`the scan was answered with ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    this.#renew(page);
    const field = this.#field();
    field?.focus();
    field?.select();
    if (this.#isLoud())
      beep(this.querySelector<HTMLElement>("#scan-said")?.dataset["tone"] !== "danger");
  }

  /** What is spoken keeps its element, or screen readers would not notice that it has changed. */
  #renew(page: Document): void {
    const said = this.querySelector("#scan-said");
    const live = page.querySelector("#scan-live");
    const now = live?.querySelector("#scan-said");
    if (said && now) {
      said.textContent = now.textContent;
      said.setAttribute("data-tone", now.getAttribute("data-tone") ?? "");
      now.replaceWith(said);
    }
    if (live) this.querySelector("#scan-live")?.replaceWith(live);
    const label = page.querySelector('label[for="f-code"]')?.textContent;
    const own = this.querySelector('label[for="f-code"]');
    if (own && label) own.textContent = label;
  }

  #isLoud(): boolean {
    return this.querySelector<HTMLInputElement>("[data-sound]")?.checked ?? false;
  }

  #soundSwitch(label: string): HTMLElement {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", id: "f-sound" });
    box.dataset["sound"] = "";
    const words = document.createElement("label");
    Object.assign(words, { htmlFor: "f-sound", textContent: label });
    const line = document.createElement("p");
    line.className = "choice";
    line.append(box, words);
    return line;
  }
}

/** High for done, low for not done. */
function beep(good: boolean): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  tone.frequency.value = good ? 880 : 220;
  tone.connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + (good ? 0.12 : 0.4));
  tone.addEventListener("ended", () => void audio.close());
}

customElements.define("cs-scan", Scan);
