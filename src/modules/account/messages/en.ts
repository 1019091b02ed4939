export const en = {
  // Common to all pages
  "errors-title": "Please check this",
  "fault-unknown": "Please check this entry.",
  "choose-one": "Choose one",
  save: "Save",
  back: "Back",
  never: "never",
  email: "E-mail address",
  name: "Name",
  password: "Password",
  "password-new": "New password",
  "password-hint":
    "At least {shortest} characters. Several words that you remember are better than signs that you do not.",

  // What is wrong with an entry
  "email-form": "This is not an e-mail address. It looks like name@example.org.",
  "email-taken": "This e-mail address has an account already. Sign in with it.",
  "name-missing": "Please give a name.",
  "name-long": "Names have 200 characters at most here.",
  "password-short": "This password is too short. Take at least 10 characters.",
  "password-long": "Passwords have 128 characters at most here.",
  "password-guessable":
    "This password is one of the first to be guessed. Take another, for example four words that do not belong together.",
  "password-wrong": "This is not your present password.",
  "home-unknown": "This library is no member. Please choose one from the list.",
  "library-missing": "Please choose a library.",
  "role-missing": "Please choose a role.",
  "invite-holds-role": "This person has the role already.",
  "erasure-unconfirmed": "Tick the box, so that nobody erases an account by mistake.",

  // Refusals
  "link-expired":
    "This link does not work any more. Links work once, for half an hour. Ask for a new one.",
  "invitation-expired":
    "This invitation does not work any more: it was used, withdrawn or replaced by a newer one, or its time is over. Ask whoever gave it to you for a new one.",
  "invitation-other-person":
    "This invitation is for somebody else. Sign out, and sign in with the address to which it was sent.",
  "too-many-invitations": "The library has sent 200 invitations today. Go on tomorrow.",
  "registration-closed": "This library gives out its accounts at the desk. Please ask there.",
  "last-administrator":
    "A library keeps at least one administrator. Make somebody else an administrator first.",
  "sign-in-again": "You signed in a while ago. For this, please sign in once more.",
  "stop-unknown":
    "This address is not, or no longer, one of ours. Choose in “My library”, under “Notices”, what you want to hear.",
  "mail-header": "The message could not be written with these entries.",
  busy: "Very many people are signing in at this moment. Please try again in a minute.",

  // Sign in
  "sign-in": "Sign in",
  "sign-in-wrong":
    "This e-mail address and password do not belong together. Check both, or choose a new password.",
  "sign-in-wait":
    "Too many tries. Please wait {minutes, plural, one {a minute} other {# minutes}} and try again.",
  "sign-in-again-text": "What you are about to do needs a fresh sign-in.",
  "sign-in-forgotten": "Forgotten your password?",
  "sign-in-register": "No account yet? Register as a reader",
  "sign-out": "Sign out",
  "passkey-sign-in": "Sign in with a passkey",
  "passkey-or": "Or without a password",
  "passkey-needs-script": "Passkeys need JavaScript, which is off in this browser.",
  "passkey-unsupported": "This browser does not know passkeys.",
  "passkey-failed": "The passkey was not accepted. Try again, or use another way.",

  // Register
  register: "Register as a reader",
  "register-lead":
    "One account for all libraries of the network. We write to you first, to see that the address is yours.",
  "register-library": "Your library",
  "register-library-hint": "The library that you visit most. You can use the others too.",
  "register-closed":
    "No library of the network takes registrations here at present. Ask at the desk of your library.",
  "register-confirm": "Confirm your registration",
  "register-confirm-text": "One more step, and your account is ready.",
  "register-confirm-action": "Make my account",
  "register-join": "Your libraries",
  "register-join-text": "You have an account. With it you can become a reader of these libraries:",
  "register-join-action": "Become a reader of {library}",
  "register-join-none": "You are a reader of every library that takes registrations here.",
  "look-in-mail": "Look into your mail",
  "look-in-mail-text":
    "We have written to {email}. Open the link in the message within half an hour. If nothing comes, look into the folder for spam, or check the address.",
  "look-in-mail-dev": "This server keeps its mail here, because no mail server is set",

  // Forgotten password
  forgotten: "Choose a new password",
  "forgotten-lead":
    "Tell us your e-mail address, and we send you a link by which you choose a new one.",
  "forgotten-action": "Send me the link",
  reset: "Choose a new password",
  "reset-lead": "For {email}. All other devices are signed out.",
  "reset-action": "Save and sign in",

  // Invitation
  invitation: "You are invited",
  "invitation-text": "{library} invites you as {role}.",
  "invitation-network": "The network",
  "invitation-newcomer": "Make your account for {email}, and you are in.",
  "invitation-first":
    "Nobody runs this network yet. Make your account, and you are its operator: then you can add libraries and invite their people.",
  "invitation-first-sign-in": "I have an account here already",
  "invitation-accept": "Accept the invitation",
  "invitation-sign-in": "You have an account with {email}. Sign in with it to accept.",
  "invitation-other":
    "You are signed in as {name}, but the invitation is for {email}. Sign out first.",
  "role-reader": "Reader",
  "role-staff": "Staff",
  "role-library-administrator": "Library administrator",
  "role-network-coordinator": "Network coordinator",
  "role-operator": "Operator",

  // My library
  "my-library": "My library",
  "my-greeting": "Good to see you, {name}",
  "my-home": "My home library",
  "my-home-none": "You have not chosen one yet.",
  "my-home-choose": "Choose my home library",
  "my-account": "My account",
  "my-places": "Where I take part",
  "my-places-none": "You are not a reader of any library yet.",
  "my-join": "Become a reader of another library",
  "my-desk": "Go to the desk",
  "my-profile": "Profile",
  "my-profile-about": "Name, address, language, home library",
  "my-security": "Sign-in and security",
  "my-security-about": "Password, passkeys, where you are signed in",
  "my-privacy": "Privacy",
  "my-privacy-about": "What is kept about you; take it with you, or erase it",
  "my-erasure-due": "Your account will be erased after {date}.",
  "my-erasure-keep": "Keep my account",

  // Profile
  "profile-language": "Language",
  "profile-language-hint": "For these pages and for mail that we send you.",
  "profile-home": "Home library",
  "profile-home-none": "None",
  "profile-saved": "Your profile is saved.",
  "profile-email-title": "E-mail address",
  "profile-email-text": "Your address is {email}. To change it we write to the new one first.",
  "profile-email-new": "New e-mail address",
  "profile-email-action": "Send me the link",
  "profile-email-confirm": "Confirm your new address",
  "profile-email-confirm-text":
    "From now on this account uses the address to which the link was sent.",
  "profile-email-confirm-action": "Use this address",
  "profile-email-changed": "Your e-mail address is changed.",

  // Security
  "security-password": "Password",
  "security-password-current": "Present password",
  "security-password-action": "Change the password",
  "security-password-none": "You have no password and sign in in other ways.",
  "security-password-link": "Send me a link to choose one",
  "security-password-changed": "Your password is changed, and all other devices are signed out.",
  "security-passkeys": "Passkeys",
  "security-passkeys-text":
    "A passkey signs you in with your finger, your face or the code of your device. It cannot be guessed or stolen by a false page.",
  "security-passkeys-none": "You have no passkey yet.",
  "security-passkey-name": "Name of the passkey",
  "security-passkey-name-hint": "So that you know it again, for example “My phone”.",
  "security-passkey-add": "Add a passkey",
  "security-passkey-remove": "Remove",
  "security-passkey-remove-of": "Remove the passkey {label}",
  "security-passkey-added": "The passkey is added. Next time you can sign in with it.",
  "security-passkey-removed": "The passkey is removed.",
  "security-passkey-address":
    "Passkeys work only under a public address with https, or on this machine as localhost.",
  "security-since": "Since",
  "security-last-used": "Last used",
  "security-devices": "Where you are signed in",
  "security-devices-text":
    "A sign-in ends after {days, plural, one {a day} other {# days}} without use. We keep the day, not the hour, and no network address.",
  "security-device": "Device",
  "security-device-unknown": "Unknown device",
  "security-device-current": "this one",
  "security-device-end": "Sign out",
  "security-device-end-of": "Sign out {device}",
  "security-device-ended": "That device is signed out.",
  "security-devices-end": "Sign out all other devices",
  "security-devices-ended":
    "{count, plural, =0 {No other device was signed in.} one {One other device is signed out.} other {# other devices are signed out.}}",

  // Privacy
  "privacy-lead":
    "What the network keeps about you, how long, and why. There is no more: no reading history unless you want one, no tracking, nothing from other sites.",
  "privacy-kept": "What is kept",
  "kept-account":
    "Your name, e-mail address, language, home library and roles: as long as you have the account.",
  "kept-sign-ins":
    "Where you are signed in, by the day: until the sign-in ends, {days} days at most.",
  "kept-tries":
    "How often a sign-in was tried, in a form that names neither person nor address: one day.",
  "kept-links": "Links that we mailed: until a day after they end.",
  "kept-invitations": "Invitations: until {days} days after they end.",
  "kept-failures":
    "How many sign-ins failed in an hour, of all people together: in the library's log.",
  "kept-mail-bodies": "The text of mail that we sent you: {days} days.",
  "kept-mail-notes": "That we sent you mail, and its subject: {days} days.",
  "kept-incoming-mail": "Mail that you sent us, as it came: {days} days.",
  "kept-automatic-mail":
    "That our software has answered your address by itself, and how often: two days.",
  "kept-notices-read": "Notices that you have read: {days} days.",
  "kept-notices": "Notices that you have not read: {days} days.",
  "kept-wishes":
    "What you wish to hear, and devices that show it: until you change it, sign out there, or close your account.",
  "kept-erasure": "A wish to be erased: until it is done, {days} days later.",
  "kept-deeds":
    "What you did as staff, in the library's log; your name is taken out when you are erased.",
  "privacy-export": "Take it with you",
  "privacy-export-text":
    "Everything that we keep about you, in one file that people and programs can read.",
  "privacy-export-action": "Download my data (JSON)",
  "privacy-erase": "Erase my account",
  "privacy-erase-text":
    "Everything above is erased in all modules. You have {days} days to change your mind; after that it cannot be brought back. Loans that are still open stay with your library until they are returned.",
  "privacy-erase-confirm": "I want my account and all that belongs to it to be erased",
  "privacy-erase-action": "Erase my account",
  "privacy-erase-asked": "Your account will be erased. All other devices are signed out.",
  "privacy-erase-kept": "Your account stays.",

  // People of a library
  "people-title": "People of {library}",
  people: "People",
  "people-about":
    "Here you see who has a role at your library, invite colleagues and readers, and give or take roles. Every change is written into the log.",
  "people-help": "What is this?",
  "people-search": "Name or e-mail address",
  "people-search-action": "Search",
  "people-filter": "Role",
  "people-filter-all": "All roles",
  "people-count": "{count, plural, =0 {Nobody} one {One person} other {# people}}",
  "people-none": "Nobody matches. Search for less, or invite somebody below.",
  "people-roles": "Roles",
  "people-change": "Give and take",
  "people-grant-of": "Give {name} the role {role}",
  "people-revoke-of": "Take the role {role} from {name}",
  "people-granted": "{name} is now: {role}.",
  "people-revoked": "{name} is no longer: {role}.",
  "people-undo": "Undo",
  "people-pages": "Pages of people",
  "people-previous": "Previous",
  "people-next": "Next",
  "people-page": "Page {page}",
  "people-invite": "Invite somebody",
  "people-invite-text":
    "They receive a link that works once, for two weeks. Whoever has an account already gets the role in addition.",
  "people-invite-language": "Language of the message",
  "people-invite-action": "Send the invitation",
  "people-invited": "The invitation is on its way.",
  "people-open": "Open invitations",
  "people-open-none": "No invitation is waiting for an answer.",
  "people-until": "Valid until",
  "people-withdraw": "Withdraw",
  "people-withdraw-of": "Withdraw the invitation to {email}",
  "people-withdrawn": "The invitation is withdrawn.",
  "people-registration": "Registration by readers",
  "people-registration-open":
    "Readers may register by themselves. They confirm their e-mail address first.",
  "people-registration-closed": "Readers get their account at the desk or by invitation.",
  "people-registration-open-action": "Let readers register by themselves",
  "people-registration-close-action": "Stop registration by readers",
  "people-registration-changed": "Saved.",
  "deed-identity.invited": "Invited somebody",
  "deed-identity.invitation-accepted": "Accepted an invitation",
  "deed-identity.invitation-withdrawn": "Withdrew an invitation",
  "deed-identity.person-added": "Added a person",
  "deed-identity.person-erased": "Erased a person's data",
  "deed-identity.reader-joined": "Joined as a reader",
  "deed-identity.registration-opened": "Opened registration by readers",
  "deed-identity.registration-closed": "Closed registration by readers",
  "deed-identity.role-granted": "Gave a role",
  "deed-identity.role-revoked": "Took a role away",
  "deed-identity.sign-ins-refused": "Refused many sign-ins",
} as const;
