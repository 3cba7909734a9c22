import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { listOwnChanges, openOwnContact } from "#app/learners/own-contact.server.ts";
import { ownFaults } from "#app/learners/own-contact.ts";
import { typedOwnContact } from "#app/learners/own-contact-form.ts";
import { saveMyContact } from "#app/my/contact.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenEnrolment, givenLearner, givenProvider } from "#tests/support/given.ts";

const texts = loadTexts(join(process.cwd(), "locales"));
const POST = {
	texts,
	publicUrl: "https://esol.example.org",
	secret: "a secret of thirty-two signs at least",
};
const NOW = new Date("2026-03-03T10:00:00Z");

onEachDatabase((db) => {
	let owner: { learnerId: string; providerId: string };
	beforeEach(async () => {
		const provider = await givenProvider(db(), { is_example: 0, phone: "020 7946 0101" });
		const course = await givenCourse(db(), { provider_id: provider.id });
		const learner = await givenLearner(db(), { email: "old@example.test", language: "pl" });
		await givenEnrolment(db(), course.id, learner.id);
		owner = { learnerId: learner.id, providerId: provider.id };
	});

	/** The form as the page shows it, with what she changes. */
	async function formWith(changes: Record<string, string>) {
		const form = new FormData();
		const typed = typedOwnContact(await openOwnContact(db(), owner.learnerId));
		for (const [name, [value]] of Object.entries(typed)) form.set(name, value ?? "");
		for (const [name, value] of Object.entries(changes)) form.set(name, value);
		return form;
	}
	const save = (form: FormData) =>
		saveMyContact(db(), { ...owner, language: "en" }, form, POST, NOW);
	const letters = () =>
		db().selectFrom("message").where("provider_id", "=", owner.providerId).selectAll().execute();

	test("another e-mail is kept, the desk sees it, and the old address is told without a reason", async () => {
		expect(await save(await formWith({ email: "new@example.test" }))).toEqual({ ok: true });
		expect((await openOwnContact(db(), owner.learnerId)).contact.email).toBe("new@example.test");
		expect(await listOwnChanges(db(), owner.learnerId, NOW)).toMatchObject([
			{ fields: ["email"], oldEmail: "old@example.test", oldPhone: null },
		]);
		const [letter, ...more] = await letters();
		expect(more).toEqual([]);
		expect(letter).toMatchObject({
			kind: "contact-changed",
			recipient: "old@example.test",
			language: "pl",
		});
		expect(letter?.body).toContain("020 7946 0101");
		expect(letter?.body).not.toMatch(/new@|angielsk|kurs|lekcj|\/my\//i);
	});

	test("another phone number is told to her e-mail, other fields are nobody's letter", async () => {
		await save(await formWith({ "say-name": "a-MEE-na", language: "en", "contact-way": "text" }));
		expect(await letters()).toEqual([]);
		await save(await formWith({ phone: "07700 900 999" }));
		expect(await letters()).toHaveLength(1);
	});

	test("nothing new, and the same form again, change and write nothing", async () => {
		expect(await save(await formWith({}))).toEqual({ ok: true });
		const form = await formWith({ email: "new@example.test" });
		expect(await Promise.all([save(form), save(form)])).toEqual([{ ok: true }, { ok: true }]);
		expect(await listOwnChanges(db(), owner.learnerId, NOW)).toHaveLength(1);
		expect(await letters()).toHaveLength(1);
	});

	test("what the desk saved meanwhile is not overwritten unseen", async () => {
		const form = await formWith({ "say-name": "a-MEE-na" });
		await db()
			.updateTable("learner")
			.set((eb) => ({ phone: "07700 900 777", version: eb("version", "+", 1) }))
			.where("id", "=", owner.learnerId)
			.execute();
		expect(await save(form)).toMatchObject({
			ok: false,
			current: { contact: { phone: "07700 900 777" } },
		});
		expect((await openOwnContact(db(), owner.learnerId)).contact.say_name).toBeNull();
	});

	test("a number that cannot be one and an address without a sign are said beside their fields", async () => {
		const saved = await save(await formWith({ phone: "12", email: "nobody" }));
		expect(saved).toMatchObject({
			ok: false,
			errors: { phone: "learners:errors.phoneUnclear", email: "learners:errors.emailUnclear" },
		});
	});
});

describe("who can be reached now can be reached after", () => {
	const reachable = {
		say_name: null,
		language: "ar",
		phone: "07700 900123",
		email: null,
		may_leave_message: 0 as const,
		contact_way: null,
	};

	test("so the last way is not taken away", () => {
		expect(ownFaults(reachable, { ...reachable, phone: null })).toEqual(["unreachable"]);
		expect(ownFaults(reachable, { ...reachable, phone: null, email: "a@example.test" })).toEqual(
			[],
		);
		const nobody = { ...reachable, phone: null };
		expect(ownFaults(nobody, { ...nobody, say_name: "a-MEE-na" })).toEqual([]);
	});

	test("and the best way is one she gives", () => {
		expect(ownFaults(reachable, { ...reachable, contact_way: "email" })).toEqual(["emailForWay"]);
		expect(
			ownFaults(reachable, { ...reachable, phone: null, email: "a@b.cd", contact_way: "text" }),
		).toEqual(["phoneForWay"]);
	});
});
