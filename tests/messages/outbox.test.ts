import { describe, expect, test } from "vitest";
import {
	type Letter,
	type NewMessage,
	sendWaiting,
	waitingMessages,
	writeMessage,
} from "#app/messages/outbox.server.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00.000Z");
const at = () => NOW;
const later = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000);

function aMessage(given: Partial<NewMessage> = {}): NewMessage {
	return {
		key: newId(),
		provider_id: null,
		kind: "test",
		recipient: "contact@example.test",
		language: "en",
		subject: "Is it still true?",
		body: "Open the link.",
		...given,
	};
}

onEachDatabase((db, _engine, url) => {
	describe("the outbox", () => {
		test("writes a message once for its key, also when many write at once", async () => {
			const message = aMessage();
			const ids = await Promise.all(
				Array.from({ length: 20 }, () => writeMessage(db(), message, NOW)),
			);
			expect(ids.filter((id) => id !== null)).toHaveLength(1);
			expect(await rowsOf(db(), message.key)).toHaveLength(1);
			await emptied(db());
		});

		test("sends what waits, the oldest first, and keeps nothing of what was said", async () => {
			const [first, second] = [aMessage({ subject: "First" }), aMessage({ subject: "Second" })];
			await writeMessage(db(), first, NOW);
			await writeMessage(db(), second, later(1)());
			const letters: Letter[] = [];
			const round = await sendWaiting(db(), async (letter) => void letters.push(letter), later(2));
			expect(round).toEqual({ sent: 2, problems: [] });
			expect(letters.map(({ subject }) => subject)).toEqual(["First", "Second"]);
			expect(letters[0]).toMatchObject({ recipient: first.recipient, body: first.body });
			const [row] = await rowsOf(db(), first.key);
			expect(row).toMatchObject({ body: "", tries: 1, sent_at: later(2)().toISOString() });
			expect(await sendWaiting(db(), unreachable, later(3))).toEqual({ sent: 0, problems: [] });
		});

		test("two servers that send at the same time send each message once", async () => {
			const other = openDb(url());
			for (let count = 0; count < 20; count++) await writeMessage(db(), aMessage(), NOW);
			const names: string[] = [];
			const send = async ({ id }: Letter) => void names.push(id);
			const rounds = await Promise.all([
				sendWaiting(db(), send, at),
				sendWaiting(other, send, at),
				sendWaiting(db(), send, at),
			]);
			await other.destroy();
			expect(rounds.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
			expect(new Set(names).size).toBe(20);
			expect(names).toHaveLength(20);
		});

		test("what fails waits longer each time, five times, and is then given up", async () => {
			const message = aMessage();
			await writeMessage(db(), message, NOW);
			let [tried, minute] = [0, 0];
			const fails = async () => {
				tried++;
				throw new Error("out of reach");
			};
			for (const wait of [0, 10, 60, 360, 1440]) {
				minute += wait;
				await sendWaiting(db(), fails, later(minute));
				const before = tried;
				await sendWaiting(db(), fails, later(minute));
				expect(tried, "it is left alone").toBe(before);
				minute++;
			}
			expect(tried).toBe(5);
			const [row] = await rowsOf(db(), message.key);
			expect(row).toMatchObject({ tries: 5, body: "", sent_at: null });
			expect(row?.failed_at).not.toBeNull();
			await sendWaiting(db(), fails, later(100_000));
			expect(tried).toBe(5);
		});

		test("a letter refused stops no other, a carrier out of reach ends the round", async () => {
			await writeMessage(db(), aMessage({ subject: "Bad" }), NOW);
			await writeMessage(db(), aMessage({ subject: "Good" }), later(1)());
			const seen: string[] = [];
			const refuse = async ({ subject }: Letter) => {
				seen.push(subject);
				if (subject === "Bad") throw Object.assign(new Error("no"), { code: "EENVELOPE" });
			};
			expect(await sendWaiting(db(), refuse, later(2))).toMatchObject({ sent: 1 });
			expect(seen).toEqual(["Bad", "Good"]);

			await writeMessage(db(), aMessage(), later(3)());
			await writeMessage(db(), aMessage(), later(4)());
			const round = await sendWaiting(db(), unreachable, later(5));
			expect(round).toMatchObject({ sent: 0 });
			expect(round.problems).toHaveLength(1);
			await emptied(db());
		});

		test("a server that stops ends behind the letter in its hand", async () => {
			for (let count = 0; count < 3; count++) await writeMessage(db(), aMessage(), NOW);
			const stop = new AbortController();
			const send = async () => stop.abort();
			expect(await sendWaiting(db(), send, at, stop.signal)).toEqual({ sent: 1, problems: [] });
			expect(await sendWaiting(db(), async () => undefined, at)).toMatchObject({ sent: 2 });
		});

		test("what a process died with is taken again after ten minutes, not before", async () => {
			const message = aMessage();
			await writeMessage(db(), message, NOW);
			const dies = () => Promise.reject(new Error("killed"));
			await sendWaiting(db(), dies, at);
			const sent: string[] = [];
			const send = async ({ id }: Letter) => void sent.push(id);
			await sendWaiting(db(), send, later(9));
			expect(sent).toHaveLength(0);
			await sendWaiting(db(), send, later(11));
			expect(sent).toHaveLength(1);
		});

		test("a process that died at the last try leaves nothing that waits for ever", async () => {
			const message = aMessage();
			const id = await writeMessage(db(), message, NOW);
			await db()
				.updateTable("message")
				.set({ tries: 5, claimed_at: NOW.toISOString() })
				.where("id", "=", id!)
				.execute();
			await sendWaiting(db(), unreachable, later(9));
			expect((await rowsOf(db(), message.key))[0]?.failed_at).toBeNull();
			await sendWaiting(db(), unreachable, later(11));
			expect((await rowsOf(db(), message.key))[0]?.failed_at).toBe(later(11)().toISOString());
		});

		test("tells a provider how many of its own still wait", async () => {
			const [own, other] = [await givenProvider(db()), await givenProvider(db())];
			await writeMessage(db(), aMessage({ provider_id: own.id }), NOW);
			await writeMessage(db(), aMessage({ provider_id: own.id }), NOW);
			await writeMessage(db(), aMessage({ provider_id: other.id }), NOW);
			expect(await waitingMessages(db(), [own.id])).toBe(2);
			expect(await waitingMessages(db(), [])).toBe(0);
		});
	});
});

const unreachable = () => Promise.reject(new Error("out of reach"));

function rowsOf(db: Db, key: string) {
	return db.selectFrom("message").where("key", "=", key).selectAll().execute();
}

async function emptied(db: Db) {
	await db.deleteFrom("message").execute();
}
