export const en = {
  "sign-in": "Sign in",
  "sign-in-wrong":
    "This e-mail address and password do not belong together. Check both, or choose a new password.",
  "sign-in-wait":
    "Too many tries. Please wait {minutes, plural, one {a minute} other {# minutes}} and try again.",
  "sign-in-forgotten": "Forgotten your password?",
  "sign-in-register": "No account yet? Register as a reader",
  "signed-out": "You are signed out.",
  "errors-title": "Please check this",
  email: "E-mail address",
  password: "Password",
  "fault-unknown": "Please check this entry.",
} as const;
