import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { openDb } from "#db/open.ts";

/** A server of its own that sends what waits, for a test that kills it. */
const [url = "", smtpUrl = "", now = ""] = process.argv.slice(2);
const db = openDb(url);
const send = openMail({ smtpUrl, from: "classes@esol.example.org" }, "ESOL Plus");
await sendWaiting(db, send, () => new Date(now));
await db.destroy();
