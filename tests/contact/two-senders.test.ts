import { spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepLetters } from "#app/contact/letters.server.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { openDb } from "#db/open.ts";
import { givenEvent, givenReader, POST } from "#tests/contact/given-post.ts";
import { freshPostgres, type TestDb } from "#tests/support/databases.ts";
import { type Mailbox, openMailbox } from "#tests/support/mailbox.ts";

const NOW = new Date("2026-10-14T10:30:00.000Z");
const later = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000);
const FROM = "classes@esol.example.org";
const LETTERS = 30;
/** The letter with which the first server dies. */
const FATAL = 7;

describe("two servers on one PostgreSQL, over a real mail server", () => {
	let made: TestDb;
	let ids: string[];
	beforeAll(async () => {
		made = await freshPostgres();
		for (let count = 0; count < LETTERS; count++) {
			const { enrolment } = await givenReader(made.db);
			await givenEvent(made.db, enrolment.id, NOW.toISOString());
		}
		await keepLetters(made.db, POST, NOW);
		const rows = await made.db
			.selectFrom("message")
			.select("id")
			.orderBy("created_at")
			.orderBy("id")
			.execute();
		ids = rows.map(({ id }) => id);
	});
	afterAll(() => made.remove());

	test("race, one is killed with a letter in its hand, and each letter arrives once", async () => {
		expect(ids).toHaveLength(LETTERS);
		const fatal = ids[FATAL]!;
		const inHand = Promise.withResolvers<void>();
		let isDeadly = true;
		const mailbox = await openMailbox((source) => {
			const isFatal = isDeadly && source.includes(`<${fatal}@`);
			if (isFatal) inHand.resolve();
			return isFatal;
		});
		const killed = spawn(
			process.execPath,
			["tests/contact/sender.ts", made.url, mailbox.url, NOW.toISOString()],
			{ stdio: "ignore" },
		);
		await inHand.promise;
		killed.kill("SIGKILL");
		await once(killed, "exit");
		isDeadly = false;

		const other = openDb(made.url);
		const send = () => openMail({ smtpUrl: mailbox.url, from: FROM }, "ESOL Plus");
		await Promise.all([
			sendWaiting(made.db, send(), later(1)),
			sendWaiting(other, send(), later(1)),
		]);
		expect(arrived(mailbox)).toHaveLength(LETTERS - 1);
		expect(arrived(mailbox)).not.toContain(fatal);
		await Promise.all([
			sendWaiting(made.db, send(), later(11)),
			sendWaiting(other, send(), later(11)),
		]);
		await other.destroy();
		expect(arrived(mailbox).toSorted()).toEqual(ids.toSorted());
		await mailbox.close();
	});

	test("and none of them is left, nor anything of what it said", async () => {
		const rows = await made.db.selectFrom("message").select(["sent_at", "body"]).execute();
		expect(rows.filter(({ sent_at, body }) => sent_at === null || body !== "")).toEqual([]);
		expect(rows).toHaveLength(LETTERS);
	});
});

/** Message-IDs in the order of arriving; a letter that came twice stands there twice. */
function arrived({ received }: Mailbox): string[] {
	return received.map(({ source }) => /^message-id: <([^@]+)@/im.exec(source)?.[1] ?? "none");
}
