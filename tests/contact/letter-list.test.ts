import { beforeAll, describe, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openLetters, tryAgain } from "#app/contact/letter-list.server.ts";
import { keepLetters } from "#app/contact/letters.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { givenEvent, givenReader, lettersOf, POST } from "./given-post.ts";

const NOW = new Date("2026-10-14T10:30:00.000Z");
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const refuse = async () => {
	throw Object.assign(new Error("no such box"), { code: "EENVELOPE" });
};

onEachDatabase((db) => {
	let stranger: Person;
	beforeAll(async () => {
		const elsewhere = await givenProvider(db());
		stranger = await givenPerson(db(), "coordinator", { provider: elsewhere.id });
	});

	const givenLetter = async () => {
		const reader = await givenReader(db());
		await givenEvent(db(), reader.enrolment.id, NOW.toISOString());
		await keepLetters(db(), POST, NOW);
		const coordinator = await givenPerson(db(), "coordinator", { provider: reader.provider.id });
		const [letter] = await lettersOf(db(), reader.enrolment.id);
		const list = async (state: "waiting" | "sent" | "failed" | null = null) =>
			openLetters(db(), coordinator, { state, page: 1, language: "en" });
		return { ...reader, coordinator, id: letter!.id, list };
	};
	const giveUp = async () => {
		for (const hours of [0, 1, 3, 10, 40]) await sendWaiting(db(), refuse, () => at(hours));
	};

	describe("the letters of a provider", () => {
		test("are seen by its coordinator with their state, and by nobody else's", async () => {
			const { list, learner, id } = await givenLetter();
			const { letters, counts } = await list();
			expect(counts).toEqual({ waiting: 1, sent: 0, failed: 0 });
			expect(letters).toMatchObject([
				{ id, kind: "place", state: "waiting", recipient: learner.email, mayTryAgain: false },
			]);
			expect(JSON.stringify(letters)).not.toContain("Hello");
			const theirs = await openLetters(db(), stranger, { state: null, page: 1, language: "en" });
			expect(theirs.letters).toEqual([]);
			await db().deleteFrom("message").execute();
		});

		test("tell why one could not be sent, and send it again when it is still true", async () => {
			const { list, coordinator, id, enrolment } = await givenLetter();
			await giveUp();
			const { letters } = await list("failed");
			expect(letters).toMatchObject([{ id, problem: "refused", mayTryAgain: true }]);
			expect((await list("waiting")).letters).toEqual([]);

			await expect(tryAgain(db(), stranger, id, POST, at(41))).rejects.toMatchObject({
				status: 404,
			});
			expect(await tryAgain(db(), coordinator, id, POST, at(41))).toBe("ready");
			expect(await tryAgain(db(), coordinator, id, POST, at(41))).toBe("ready");
			const bodies: string[] = [];
			await sendWaiting(
				db(),
				async ({ body }) => void bodies.push(body),
				() => at(41),
			);
			expect(bodies).toHaveLength(1);
			expect(bodies[0]).toContain("/en/my/");
			expect(await lettersOf(db(), enrolment.id)).toMatchObject([{ problem: null, body: "" }]);
			expect(await tryAgain(db(), coordinator, id, POST, at(42))).toBe("ready");
			expect((await list("sent")).counts).toEqual({ waiting: 0, sent: 1, failed: 0 });
		});

		test("send nothing that is not true any more", async () => {
			const { coordinator, id, enrolment } = await givenLetter();
			await giveUp();
			await db()
				.updateTable("enrolment")
				.set({ state: "closed" })
				.where("id", "=", enrolment.id)
				.execute();
			expect(await tryAgain(db(), coordinator, id, POST, at(41))).toBe("untrue");
			expect(await lettersOf(db(), enrolment.id)).toMatchObject([{ problem: "refused", body: "" }]);
		});

		test("one that waits for its next try is taken at once", async () => {
			const { coordinator, id } = await givenLetter();
			await sendWaiting(db(), refuse, () => NOW);
			await sendWaiting(db(), refuse, () => at(0.5));
			let sent = 0;
			const send = async () => void sent++;
			await sendWaiting(db(), send, () => at(0.9));
			expect(sent).toBe(0);
			await tryAgain(db(), coordinator, id, POST, at(0.9));
			await sendWaiting(db(), send, () => at(0.9));
			expect(sent).toBe(1);
		});
	});
});
