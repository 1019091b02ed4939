export { fixedClock, systemClock, type Clock } from "./clock.ts";
