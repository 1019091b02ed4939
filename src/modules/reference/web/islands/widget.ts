import type { FromHost, FromWindow, WidgetState } from "../widget/messages.ts";

// This script runs in pages that are not ours: nothing of it may become global, and it may need nothing
// that a strict page forbids. So it writes no markup, no style attribute, no cookie and no storage.
{
  const script = document.currentScript;
  const source = script instanceof HTMLScriptElement ? new URL(script.src) : null;
  const NAME = "commonshelf-ask";
  const LOWEST = 320;

  const css = (hue: number) => `
:host{all:initial;color-scheme:light dark}
*{box-sizing:border-box;font:500 1rem/1.4 system-ui,sans-serif}
[hidden]{display:none!important}
section{position:fixed;z-index:2147483000;inset-block-end:1rem;inset-inline-end:1rem}
button{min-block-size:2.75rem;padding:.5rem 1rem;border:2px solid transparent;border-radius:.625rem;background:oklch(.4 .08 ${hue});color:#fff;cursor:pointer;text-align:start}
button:hover{background:oklch(.32 .08 ${hue})}
button:focus-visible{outline:3px solid oklch(.4 .08 ${hue});outline-offset:2px;box-shadow:0 0 0 2px #fff}
.ask{box-shadow:0 4px 16px #0004}
.ask[aria-expanded=true]{box-shadow:none}
.ask b{display:block;font-weight:700}
.ask span{font-size:.875rem}
.panel{position:fixed;z-index:2147483001;inset-block-end:1rem;inset-inline-end:1rem;display:grid;grid-template-rows:auto 1fr;inline-size:min(26rem,100vw - 2rem);block-size:min(var(--height,36rem),100dvh - 2rem);overflow:hidden;border:1px solid #8888;border-radius:.625rem;background:#fff;color:#222;box-shadow:0 8px 32px #0005}
.head{display:flex;gap:1rem;align-items:center;justify-content:space-between;padding:.5rem;padding-inline-start:1rem;background:oklch(.4 .08 ${hue});color:#fff}
.head b{font-weight:700;overflow-wrap:anywhere}
.head button:focus-visible{outline-color:#fff;outline-offset:-4px;box-shadow:none}
iframe{display:block;inline-size:100%;block-size:100%;border:0}
@media (max-width:30rem),(max-height:30rem){.panel{inset:0;inline-size:auto;block-size:auto;border:0;border-radius:0}}
@media (prefers-color-scheme:dark){.panel{background:#222;color:#eee}button:focus-visible{outline-color:oklch(.82 .08 ${hue})}}
@media print{section,.panel{display:none}}`;

  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Readonly<Record<string, string>>,
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  class Ask extends HTMLElement {
    #state: WidgetState | undefined;
    #button = make("button", { type: "button", class: "ask", "aria-expanded": "false" });
    #note = make("span", { role: "status" });
    #panel = make("div", { class: "panel", id: "panel", role: "dialog", hidden: "" });
    #frame: HTMLIFrameElement | undefined;

    /** Until the desk has answered, and for pages that it does not answer, the link in this element stays. */
    async connectedCallback(): Promise<void> {
      if (!source || this.shadowRoot) return;
      const answer = await fetch(this.#address("state.json"), { credentials: "omit" }).catch(
        () => undefined,
      );
      if (!answer?.ok || this.shadowRoot) return;
      this.#state = (await answer.json()) as WidgetState;
      this.#draw(this.#state);
    }

    disconnectedCallback(): void {
      removeEventListener("message", this.#hear);
    }

    /** An address of the library whose script it is, in the language of the page. */
    #address(page: string): string {
      const language = this.dataset["lang"] ?? this.closest("[lang]")?.getAttribute("lang") ?? "";
      const lang = language.split("-")[0]?.toLowerCase();
      const address = new URL(page, source?.href);
      if (lang) address.searchParams.set("lang", lang);
      return address.href;
    }

    #draw({ words, hue, lang, dir }: WidgetState): void {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css(hue));
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheet];
      this.#note.textContent = words.now;
      this.#button.append(make("b", {}, words.launch), this.#note);
      this.#button.setAttribute("aria-controls", "panel");
      this.#button.addEventListener("click", () => this.#open());
      const close = make("button", { type: "button" }, words.close);
      close.addEventListener("click", () => this.#close());
      const title = make("b", { id: "title" }, words.title);
      this.#panel.setAttribute("aria-labelledby", "title");
      this.#panel.append(make("div", { class: "head" }, title, close));
      const section = make("section", { "aria-label": words.launch, lang, dir }, this.#button);
      for (const [name, value] of Object.entries({ lang, dir }))
        this.#panel.setAttribute(name, value);
      root.append(section, this.#panel);
      root.addEventListener("keydown", (event) => {
        if ((event as KeyboardEvent).key === "Escape") this.#close();
      });
      addEventListener("message", this.#hear);
    }

    #open(): void {
      this.#panel.hidden = false;
      this.#button.setAttribute("aria-expanded", "true");
      this.#note.textContent = this.#state?.words.now ?? "";
      this.#frame ??= this.#addFrame();
      this.#frame.focus();
      this.#tell("open");
    }

    #close(): void {
      if (this.#panel.hidden) return;
      this.#panel.hidden = true;
      this.#button.setAttribute("aria-expanded", "false");
      this.#button.focus();
      this.#tell("closed");
    }

    #addFrame(): HTMLIFrameElement {
      const frame = make("iframe", { title: this.#state?.words.title ?? "" });
      // An isolated page holds it also where the browser would want more of it: it needs no credentials.
      if (crossOriginIsolated) frame.setAttribute("credentialless", "");
      // Each page of the window must hear anew whether it is shown.
      frame.addEventListener("load", () => this.#tell(this.#panel.hidden ? "closed" : "open"));
      frame.src = this.#address("window");
      this.#panel.append(frame);
      return frame;
    }

    #tell(commonshelf: FromHost["commonshelf"]): void {
      const said: FromHost = { commonshelf };
      this.#frame?.contentWindow?.postMessage(said, source?.origin ?? location.origin);
    }

    /** Only the window itself is heard. */
    readonly #hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== this.#frame?.contentWindow || event.origin !== source?.origin) return;
      this.#obey(event.data as Partial<FromWindow> | null);
    };

    /** It may say what the schema has, and nothing else. */
    #obey(said: Partial<FromWindow> | null): void {
      if (said?.commonshelf === "close") this.#close();
      if (said?.commonshelf === "height") this.#fit(Number(said.pixels));
      if (said?.commonshelf === "unread") this.#showUnread(Number(said.count));
    }

    #fit(pixels: number): void {
      if (pixels > 0)
        this.#panel.style.setProperty("--height", `${Math.max(LOWEST, pixels + 64)}px`);
    }

    #showUnread(count: number): void {
      const { now = "", unread = [] } = this.#state?.words ?? {};
      this.#note.textContent = unread[Math.min(count, unread.length) - 1] ?? now;
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, Ask);
}
