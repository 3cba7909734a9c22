import { startPhone } from "./start-phone.ts";

const place = document.getElementById("offline");
if (place) void startPhone(place, { now: Date.now, ask: (...asked) => fetch(...asked) });
