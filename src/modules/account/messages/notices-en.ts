export const en = {
  // The centre
  title: "Notices",
  lead: "What concerns you, newest first. Notices that you have read go after 90 days, others after a year.",
  none: "Nothing yet",
  "none-text":
    "Here you will find what your library has to tell you: answers to your requests, what is ready for you, what is due. Choose how you want to hear of it.",
  new: "New",
  times: "{count, plural, one {one piece of news} other {# pieces of news}}",
  open: "Open",
  "read-all": "Mark all as read",
  "read-one": "Mark as read",
  "read-one-of": "Mark as read: {title}",
  "unread-one": "Mark as unread",
  "unread-one-of": "Mark as unread: {title}",
  "read-done": "{count, plural, one {One notice is} other {# notices are}} marked as read.",
  undo: "Undo",
  older: "Older notices",
  summary:
    "{count, plural, =0 {Nothing new} one {One that you have not read} other {# that you have not read}}",
  "to-settings": "Choose what you hear",

  // The settings
  settings: "What you hear, where and when",
  "settings-lead":
    "Everything stays in your notices here. Choose what comes to you besides, by mail or on your devices.",
  "settings-saved": "Your choice is saved. It holds for what waits already, too.",
  save: "Save",
  kinds: "What you hear",
  "kinds-none": "There is no kind of news to choose yet.",
  "kind-always": "Its mail always comes, also in a pause, for you should not miss it.",
  mail: "By mail",
  "mail-of": "{kind}: by mail",
  "mail-at-once": "At once",
  "mail-daily": "Every morning at eight, with others",
  "mail-never": "Not by mail",
  push: "On your devices",
  "push-of": "{kind}: on your devices",
  "push-at-once": "At once",
  "push-never": "Not on devices",
  hours: "When you do not want to hear anything",
  "hours-text":
    "In your quiet hours nothing is mailed or shown on a device. It comes when they end. After midnight is fine: from 22:00 to 07:00.",
  "quiet-from": "Quiet from",
  "quiet-until": "Quiet until",
  optional: "(optional)",
  zone: "Your time zone",
  "zone-hint": "Quiet hours and mornings go by the clock there, in summer and winter.",
  pause: "Pause until",
  "pause-hint": "On that day you hear of everything that you have not read by then.",
  "errors-title": "Please check this",
  "time-form": "This is not a time of day. It looks like 22:00.",
  "quiet-both": "Please give both times, or none.",
  "quiet-equal": "These times are the same. Leave both empty if you want no quiet hours.",
  "zone-unknown": "This time zone is not known here. Please choose one from the list.",
  "date-form": "This is not a date.",
  "pause-long": "A pause lasts a year at most.",

  // Devices
  devices: "Your devices",
  "devices-text":
    "A device shows that there is news, never what it is: anybody may look at its screen. It stops when you sign out there.",
  "devices-none": "Notices are shown on none of your devices yet.",
  device: "Device",
  "device-unknown": "Unknown device",
  "device-current": "This device",
  since: "Since",
  "device-remove": "Stop",
  "device-remove-of": "Stop showing notices on {device}",
  "device-removed": "The device shows no more notices.",
  "device-added": "This device shows your notices now.",
  "push-turn-on": "Show notices on this device",
  "push-needs-script":
    "For this the browser needs JavaScript, which is off. Mail comes without it.",
  "push-unsupported":
    "This browser cannot show notices. On an iPhone or iPad, first put this site on the home screen. Mail comes in any case.",
  "push-denied":
    "The browser was told not to show notices of this site. You can allow it in the browser's settings of this site.",
  "push-failed": "That did not work. Please try again later. Mail comes in any case.",
  "push-not-accepted": "The browser did not give what is needed to send notices to it.",

  // Ending mail from a letter
  "stop-title": "End such mail",
  "stop-text": "Do you want no more mail of this kind?",
  "stop-keeps": "In your notices on this site you will find it all the same.",
  "stop-action": "End this mail",
  "stop-done": "You will get no more mail of this kind.",
  "stop-undone": "This mail comes again as before.",
  "stop-nothing": "There is no such mail any more.",
  "stop-more": "Choose what you hear, where and when",

  // News of our own
  "role-label": "My roles at libraries",
  "role-outline": "One of your roles at a library has changed.",
  "role-given-title": "You have a new role: {role}",
  "role-given-text": "You find what you can do now under “My library”.",
  "role-taken-title": "A role of yours has ended: {role}",
  "role-taken-text": "If you think that this is a mistake, please ask the library.",
};
