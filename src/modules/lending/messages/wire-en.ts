/** Conversations with other systems (ISO 18626): what is said to callers, and to librarians about them. */
export const en = {
  // To the caller, whom nobody knows yet
  "caller-no-sign-in":
    "This door is for systems that we know. Sign the request (RFC 9421), send your token, or use your client certificate.",
  "caller-unknown-key": "We know no system that signs with this key.",
  "caller-unknown-token": "We know no system with this token.",
  "caller-unknown-certificate": "We know no system with this client certificate.",
  "caller-nonce-used": "This nonce was used before, for another message.",
  "caller-signature-malformed": "The signature fields cannot be read, or have no time (created).",
  "caller-signature-unsupported":
    "The signature uses an algorithm or a component that is not known here.",
  "caller-signature-not-covered":
    "The signature must cover @method, @target-uri, content-digest and content-type.",
  "caller-signature-too-old":
    "The signature is older than five minutes. Is the clock of your server right?",
  "caller-signature-not-yet":
    "The signature is from the future. Is the clock of your server right?",
  "caller-signature-expired": "The signature has expired.",
  "caller-signature-wrong": "The signature does not fit the message.",
  "caller-signature-digest": "The body is not the one of Content-Digest.",
  "caller-too-large": "The message is larger than {kilobytes} kB.",
  "caller-wrong-type": "Messages of ISO 18626 are application/xml.",
  "caller-only-post": "Messages of ISO 18626 are posted here.",
  "caller-try-again": "Please send the message again.",
  // Why a message did not arrive
  "fault-address-malformed": "its address cannot be used",
  "fault-address-refused": "its address is in a network where we may not ask",
  "fault-name-unknown": "nobody knows the name of its server",
  "fault-unreachable": "its server cannot be reached",
  "fault-certificate": "its certificate is not trusted",
  "fault-deadline": "it did not answer in time",
  "fault-cancelled": "we were stopped while we sent",
  "fault-closed": "it closed the connection",
  "fault-redirects": "its address leads elsewhere",
  "fault-too-large": "its answer was too large",
  "fault-garbled": "its answer could not be read",
  "fault-no-confirmation": "it answered with something that is no confirmation",
  "fault-peer-not-approved": "nobody has approved how we reach it",
  "fault-token-needs-tls": "our token would go over an open line",
  "fault-http-401": "it does not accept how we sign in",
  "fault-http-403": "it does not let us in",
  "fault-http-404": "there is nothing at its address",
  "fault-http": "it answered with an error (HTTP {status})",
};
