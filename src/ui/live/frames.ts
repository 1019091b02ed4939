/** A stream that a page follows, from behind a number on. */
export type Place = {
  readonly kind: string;
  readonly id: string;
  /** What a stranger was given to follow this very stream. */
  readonly key?: string;
  readonly after: number;
};

/** Something said, under an id of the client's: saying it again changes nothing. */
export type Saying = {
  readonly stream: string;
  readonly clientId: string;
  readonly kind: string;
  readonly data: unknown;
};

/** What an island hears of the server (docs/realtime.md). */
export type Heard =
  | {
      readonly type: "event";
      readonly stream: string;
      readonly sequence: number;
      readonly kind: string;
      readonly data: unknown;
    }
  | { readonly type: "up-to"; readonly stream: string; readonly sequence: number }
  | {
      readonly type: "ack";
      readonly stream: string;
      readonly clientId: string;
      readonly sequence: number;
    }
  | {
      readonly type: "refused";
      readonly stream?: string;
      readonly clientId?: string;
      readonly code: string;
      /** In the reader's language. */
      readonly message: string;
    }
  | { readonly type: "resync-required"; readonly stream: string; readonly first: number }
  | {
      readonly type: "signal";
      readonly stream: string;
      readonly from: string;
      readonly kind: string;
    };

/** What only the connection itself needs to know. */
export type Frame =
  | Heard
  | { readonly type: "welcome"; readonly heartbeat: number; readonly token: string }
  | { readonly type: "beat" }
  | { readonly type: "drain"; readonly wait: number };

/** A way to the server, opened and in use; made anew for each connection. */
export type Transport = {
  readonly say: (saying: Saying) => void;
  readonly signal: (stream: string, kind: string) => void;
  readonly follow: (place: Place) => void;
  readonly unfollow: (stream: string) => void;
  readonly close: () => void;
};

/** What a transport is opened with: who calls, what is followed, and whom to tell. */
export type Call = {
  readonly token: () => string;
  /** All that is followed now; asked once, for the hello. */
  readonly resume: () => readonly Place[];
  readonly place: (stream: string) => Place | undefined;
  readonly hear: (frame: Frame) => void;
  /** Called once, when the way has ended. */
  readonly ended: () => void;
};
