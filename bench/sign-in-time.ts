// After `npm run build`: node bench/sign-in-time.ts
// Does the time of an answer tell whether an e-mail is known? Asks in turns, each kind as often, and compares medians.
import { openGuessSite, signIn } from "./guess-site.ts";
import { percentiles } from "./percentiles.ts";

const TIMES = Number(process.env.TIMES ?? 40);
const site = await openGuessSite(3149, Infinity);
const closed = "evaluator2@demo.test";
const without = "evaluator@demo.test";
const people = site.db.updateTable("person");
const at = "2026-10-01T00:00:00.000Z";
await people.set({ disabled_at: at }).where("email_folded", "=", closed).execute();
await people.set({ password_hash: null }).where("email_folded", "=", without).execute();

const emails = { known: "tutor@demo.test", unknown: "nobody@demo.test", closed, without };
const taken = new Map<string, number[]>();
for (let round = -2; round < TIMES; round++) {
	for (const [kind, email] of Object.entries(emails)) {
		const started = performance.now();
		const answer = await signIn(site.origin, email, "not the password", "192.0.2.1");
		await answer.arrayBuffer();
		if (answer.status !== 400) throw new Error(`${kind} was answered ${answer.status}.`);
		if (round >= 0) taken.set(kind, [...(taken.get(kind) ?? []), performance.now() - started]);
	}
}
for (const [kind, times] of taken) {
	const { p50, p95 } = percentiles(times);
	console.log(`${kind}: median ${p50} ms, p95 ${p95} ms of ${TIMES}`);
}
await site.close();
