/** Files in a conversation: sent by readers and by staff. */
export const en = {
  attach: "Attach a file",
  "attach-hint": "Pictures, PDF, office documents or text, up to {megabytes} MB.",
  "attach-send": "Send the file",
  "file-too-large": "This file is larger than {megabytes} MB. Send a smaller one.",
  "file-kind":
    "Files of this kind are not taken. Send a picture, a PDF, an office document or text.",
  "choose-file": "Choose a file first.",
  "upload-broken": "The file did not arrive whole. Try again.",
  "too-many-files":
    "This conversation holds {most} files, as many as it may. Send the others in another way.",
  "staff-only": "For staff only",
  file: "File: {name}",
  "file-about": "{kind}, {kilobytes, number} kB",
  "paste-hint": "A picture that you paste into the message is attached too.",
  sending: "The file is being sent …",
  sent: "The file is sent.",
};
