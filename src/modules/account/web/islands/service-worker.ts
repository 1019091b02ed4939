// Shows notices that were pushed, and opens them. It answers no request of any page.
// What the DOM's types do not know of the worker's side (Push API, Service Workers).

type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void };
type Pushed = Lasting & { readonly data: { readonly json: () => unknown } | null };
type Clicked = Lasting & { readonly notification: Notification };
type Changed = Lasting & { readonly oldSubscription?: PushSubscription | null };
type OpenPage = { readonly url: string; readonly focus: () => Promise<unknown> };
type Worker = {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly matchAll: (which: object) => Promise<readonly OpenPage[]>;
    readonly openWindow: (url: string) => Promise<unknown>;
  };
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: "install", listener: (event: Lasting) => void): void;
  addEventListener(type: "push", listener: (event: Pushed) => void): void;
  addEventListener(type: "notificationclick", listener: (event: Clicked) => void): void;
  addEventListener(type: "pushsubscriptionchange", listener: (event: Changed) => void): void;
};
declare const self: Worker;

/** As `declarative web push` has it, which some browsers show without us. */
export type Shown = NotificationOptions & { readonly title?: string; readonly navigate?: string };

const CENTRE = new URL("/my/notices", self.location.href).href;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener("push", (event) => event.waitUntil(show(read(event))));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(addressOf(event.notification.data)));
});

// The push service may give a browser another address at any time.
self.addEventListener("pushsubscriptionchange", (event) =>
  event.waitUntil(subscribeAgain(event.oldSubscription)),
);

function read(event: Pushed): Shown {
  try {
    const message = event.data?.json() as { notification?: Shown } | undefined;
    return message?.notification ?? {};
  } catch {
    // Something must be shown for every message (Push API, userVisibleOnly).
    return {};
  }
}

function show({ title, navigate, ...options }: Shown): Promise<void> {
  const named = title ?? self.location.host;
  return self.registration.showNotification(named, { ...options, data: navigate ?? CENTRE });
}

/** Only pages of this site are opened, whatever the message says. */
function addressOf(wanted: unknown): string {
  const text = String(wanted);
  const url = URL.canParse(text, CENTRE) ? new URL(text, CENTRE) : null;
  return url?.origin === self.location.origin ? url.href : CENTRE;
}

async function open(url: string): Promise<unknown> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find((page) => page.url === url);
  return there ? there.focus() : self.clients.openWindow(url);
}

async function subscribeAgain(old: PushSubscription | null | undefined): Promise<void> {
  if (!old) return;
  const { applicationServerKey, userVisibleOnly } = old.options;
  const options = { applicationServerKey, userVisibleOnly };
  const subscription = await self.registration.pushManager.subscribe(options);
  await fetch("/my/notices/devices", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(subscription),
  });
}
