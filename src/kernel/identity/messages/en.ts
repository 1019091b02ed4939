export const en = {
  "register-subject": "Confirm your address",
  "register-text":
    "Somebody, most likely you, wants to register as a reader of {library} with this address. Open the link and confirm, within {minutes} minutes. If it was not you, you need do nothing: without the link nothing happens.",
  "register-action": "Confirm my address",
  "known-subject": "You have an account already",
  "known-text":
    "Somebody, most likely you, wants to register with this address, but it has an account already. Sign in with it; if you have forgotten the password, choose a new one there.",
  "known-action": "Sign in",
  "reset-subject": "Choose a new password",
  "reset-text":
    "Somebody, most likely you, asked for a new password for this address. The link works once, within {minutes} minutes. If it was not you, you need do nothing: your password stays as it is.",
  "reset-action": "Choose a new password",
  "invite-subject": "You are invited to {library}",
  "invite-text":
    "You are invited to join {library} as {role}. The link works once and until {date}. If you do not know why you receive this, you need do nothing.",
  "invite-action": "Look at the invitation",
  "role-reader": "a reader",
  "role-staff": "a member of staff",
  "role-library-administrator": "an administrator of the library",
  "role-network-coordinator": "a coordinator of the network",
  "role-operator": "an operator of this service",
  "network-name": "the library network",
  "password-changed-subject": "Your password was changed",
  "password-changed-text":
    "The password of your account has just been changed, and all other devices were signed out. If it was not you, choose a new password at once.",
  "password-changed-action": "Choose a new password",
  "passkey-added-subject": "A passkey was added",
  "passkey-added-text":
    "A passkey, “{label}”, can now sign in to your account. If it was not you, remove it and choose a new password.",
  "passkey-added-action": "Look at my sign-ins",
  "change-email-subject": "Confirm your new address",
  "change-email-text":
    "This address is to become the address of a library account. Open the link and confirm, within {minutes} minutes. If you know nothing of it, you need do nothing.",
  "change-email-action": "Confirm my address",
  "email-changed-subject": "Your address was changed",
  "email-changed-text":
    "Your account now has another e-mail address, and mail no longer comes here. If it was not you, tell your library at once.",
  "erasure-asked-subject": "Your account will be erased",
  "erasure-asked-text":
    "You asked us to erase your account. It will be erased after {date}. Until then you can sign in and change your mind.",
  "erasure-asked-action": "Keep my account",
  footer: "Sent by {host}. Nobody reads answers to this message.",
} as const;
