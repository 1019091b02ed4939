/** Names under which this browser keeps what was put on. */
const KEYS = { sound: "reference-desk.sound", notify: "reference-desk.notify" } as const;
type Way = keyof typeof KEYS;

/** Calls when a question comes to wait at the desk: by a sound, by a notification, as this browser was told. */
class DeskAlerts extends HTMLElement {
  #waiting: number | null = null;
  readonly #hear = (event: Event): void => {
    this.#count((event as CustomEvent<{ waiting: number }>).detail.waiting);
  };

  connectedCallback(): void {
    this.hidden = false;
    for (const way of ["sound", "notify"] as const) {
      const box = this.#box(way);
      if (!box) continue;
      box.checked = kept(way);
      box.addEventListener("change", () => void this.#put(way, box));
    }
    document.addEventListener("desk-waiting", this.#hear);
  }

  disconnectedCallback(): void {
    document.removeEventListener("desk-waiting", this.#hear);
  }

  #box(way: Way): HTMLInputElement | null {
    return this.querySelector(`input[name=${way}]`);
  }

  async #put(way: Way, box: HTMLInputElement): Promise<void> {
    if (way === "notify" && box.checked && !(await mayNotify())) {
      box.checked = false;
      const told = this.querySelector<HTMLElement>("[data-denied]");
      told?.replaceChildren(told.dataset["denied"] ?? "");
    }
    keep(way, box.checked);
    // It is heard once when it is put on: browsers let a page sound only after somebody has pressed something.
    if (way === "sound" && box.checked) beep();
  }

  /** Those who waited when the page came were seen then. */
  #count(waiting: number): void {
    const before = this.#waiting;
    this.#waiting = waiting;
    if (before === null || waiting <= before) return;
    if (this.#box("sound")?.checked) beep();
    if (this.#box("notify")?.checked && document.visibilityState === "hidden")
      notify(this.getAttribute("word-alert") ?? "");
  }
}

function kept(way: Way): boolean {
  try {
    return localStorage.getItem(KEYS[way]) === "on";
  } catch {
    return false;
  }
}

/** A browser that keeps nothing still does it while the page is open. */
function keep(way: Way, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(KEYS[way], "on");
    else localStorage.removeItem(KEYS[way]);
  } catch {
    return;
  }
}

async function mayNotify(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}

/** Without a word of what was asked: others may see the screen. */
function notify(text: string): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const shown = new Notification(text, { tag: "reference-desk" });
  shown.addEventListener("click", () => {
    window.focus();
    shown.close();
  });
}

let audio: AudioContext | undefined;

/** Two soft tones, made here: nothing is loaded. */
function beep(): void {
  audio ??= new AudioContext();
  const { destination, currentTime } = audio;
  for (const [at, pitch] of [
    [0, 660],
    [0.18, 880],
  ] as const) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.15, currentTime + at);
    volume.gain.exponentialRampToValueAtTime(0.001, currentTime + at + 0.25);
    tone.connect(volume).connect(destination);
    tone.start(currentTime + at);
    tone.stop(currentTime + at + 0.25);
  }
}

customElements.define("cs-desk-alerts", DeskAlerts);
