type Words = {
  readonly start: string;
  readonly stop: string;
  readonly none: string;
  readonly refused: string;
};
type Detector = {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]>;
};
type DetectorKind = new (options: { formats: readonly string[] }) => Detector;

/** So long one code is not read again: it still lies before the camera. */
const PAUSE_MS = 2500;
const LOOK_EVERY_MS = 200;

/**
 * A button that reads barcodes by the camera, where the browser can (the Shape Detection API's
 * BarcodeDetector); else a word of what can be done instead.
 */
export function cameraOf(words: Words, read: (code: string) => void): HTMLElement {
  const box = document.createElement("div");
  box.className = "stack";
  const kind = Reflect.get(globalThis, "BarcodeDetector") as DetectorKind | undefined;
  if (!kind || !navigator.mediaDevices) {
    box.append(paragraph(words.none));
    return box;
  }
  const video = Object.assign(document.createElement("video"), {
    muted: true,
    playsInline: true,
    hidden: true,
  });
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button", textContent: words.start });
  let stop: (() => void) | null = null;
  button.addEventListener("click", async () => {
    if (stop) {
      stop();
      stop = null;
    } else stop = await start(kind, video, read).catch(() => fail(box, words.refused));
    button.textContent = stop ? words.stop : words.start;
  });
  box.append(button, video);
  return box;
}

function fail(box: HTMLElement, words: string): null {
  box.append(paragraph(words));
  return null;
}

/** Opens the camera and looks several times a second. @returns what ends it. */
async function start(
  kind: DetectorKind,
  video: HTMLVideoElement,
  read: (code: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: "environment" },
  });
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  const detector = new kind({
    formats: ["code_128", "code_39", "codabar", "itf", "ean_13", "qr_code"],
  });
  const seen = new Map<string, number>();
  const timer = setInterval(async () => {
    for (const { rawValue } of await detector.detect(video).catch(() => [])) {
      const fresh = Date.now() - (seen.get(rawValue) ?? 0) > PAUSE_MS;
      seen.set(rawValue, Date.now());
      if (fresh) read(rawValue);
    }
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
    video.hidden = true;
  };
}

function paragraph(text: string): HTMLElement {
  const line = document.createElement("p");
  Object.assign(line, { className: "small soft", textContent: text });
  return line;
}
