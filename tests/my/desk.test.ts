import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { keepLetters } from "#app/contact/letters.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openPersonalLink } from "#app/keeping/personal-link.server.ts";
import { sayConsent } from "#app/my/consents.server.ts";
import {
	endOwnPage,
	mailOwnPage,
	makeOwnPage,
	type OwnPageDesk,
	openOwnPageDesk,
	renewOwnPage,
} from "#app/my/desk.server.ts";
import { enrolmentOf, givenClass } from "#tests/registers/given-register.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

const SECRET = "a secret of thirty-two signs at least";
const texts = loadTexts(join(process.cwd(), "locales"));
const POST = { texts, publicUrl: "https://esol.example.org", secret: SECRET };
const NOW = new Date("2026-03-03T10:00:00Z");
const IN_THREE_DAYS = new Date("2026-03-06T10:00:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>> & { learnerId: string };
	beforeEach(async () => {
		const one = await givenClass(db(), ["Amina"]);
		const { learner_id: learnerId } = await enrolmentOf(db(), one.idOf("Amina"));
		await db()
			.updateTable("provider")
			.set({ is_example: 0 })
			.where("id", "=", one.provider.id)
			.execute();
		given = { ...one, learnerId };
	});

	const desk = () => openOwnPageDesk(db(), given.coordinator, given.learnerId, POST, NOW);
	const letters = () =>
		db().selectFrom("message").where("provider_id", "=", given.provider.id).selectAll().execute();
	const reachBy = (email: string) =>
		db().updateTable("learner").set({ email }).where("id", "=", given.learnerId).execute();
	const agree = () =>
		sayConsent(db(), given.learnerId, { kind: "contact", agrees: true, language: "ar" }, NOW);

	const tokenOf = ({ link }: OwnPageDesk) => link!.address.replace(/^.*\/ar\/my\//, "");

	test("a coordinator makes the link, makes it anew and ends it", async () => {
		const { coordinator, learnerId, provider } = given;
		expect((await desk()).link).toBeNull();
		await makeOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		await makeOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		const first = tokenOf(await desk());
		const owner = { learnerId, providerId: provider.id };
		expect(await openPersonalLink(db(), SECRET, first, NOW)).toEqual(owner);

		await renewOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		const second = tokenOf(await desk());
		expect(await openPersonalLink(db(), SECRET, first, NOW)).toBeNull();
		expect(await openPersonalLink(db(), SECRET, second, NOW)).toEqual(owner);

		await endOwnPage(db(), coordinator, learnerId, NOW);
		expect(await openPersonalLink(db(), SECRET, second, NOW)).toBeNull();
	});

	test("a tutor of hers may not, and for others she does not exist", async () => {
		const { tutor, learnerId } = given;
		const other = await givenClass(db(), []);
		for (const [person, status] of [
			[tutor, 403],
			[other.tutor, 404],
			[other.coordinator, 404],
		] as const) {
			for (const trying of [
				() => openOwnPageDesk(db(), person, learnerId, POST, NOW),
				() => makeOwnPage(db(), SECRET, person, learnerId, NOW),
				() => renewOwnPage(db(), SECRET, person, learnerId, NOW),
				() => endOwnPage(db(), person, learnerId, NOW),
				() => mailOwnPage(db(), person, learnerId, POST, NOW),
			]) {
				await expect(trying()).rejects.toMatchObject({ status });
			}
		}
	});

	test("it goes by e-mail to who agreed, once a day, and names nothing", async () => {
		const { coordinator, learnerId } = given;
		await makeOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		const send = () => mailOwnPage(db(), coordinator, learnerId, POST, NOW);
		await reachBy("amina@example.test");
		expect(await send()).toBe(false);
		await agree();
		expect(await Promise.all([send(), send()])).toEqual([true, true]);
		const [letter, ...more] = await letters();
		expect(more).toEqual([]);
		const { link } = await desk();
		expect(letter).toMatchObject({ kind: "own-page", recipient: "amina@example.test" });
		expect(letter?.body).toContain(link!.address);
		expect(letter?.body).not.toMatch(/الإنجليزية|دورة|مستوى/);
	});

	test("without a link, an address or a yes nothing is sent", async () => {
		const { coordinator, learnerId } = given;
		await agree();
		expect(await mailOwnPage(db(), coordinator, learnerId, POST, NOW)).toBe(false);
		await makeOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		expect(await mailOwnPage(db(), coordinator, learnerId, POST, NOW)).toBe(false);
		expect(await letters()).toEqual([]);
	});

	test("a letter that nobody carried for two days is given up with its link", async () => {
		const { coordinator, learnerId } = given;
		await reachBy("amina@example.test");
		await agree();
		await makeOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		await mailOwnPage(db(), coordinator, learnerId, POST, NOW);
		await keepLetters(db(), POST, NOW);
		expect(await letters()).toMatchObject([{ failed_at: null }]);
		await keepLetters(db(), POST, IN_THREE_DAYS);
		expect(await letters()).toMatchObject([{ body: "", problem: "too-late" }]);
	});

	test("the words for her telephone are in her language, and only where messages may be left", async () => {
		const { coordinator, learnerId } = given;
		await makeOwnPage(db(), SECRET, coordinator, learnerId, NOW);
		expect((await desk()).ways).toMatchObject({ ways: null, mailTo: null });
		await db()
			.updateTable("learner")
			.set({ may_leave_message: 1 })
			.where("id", "=", learnerId)
			.execute();
		const { ways } = await desk();
		expect(ways?.text).toContain("/ar/my/");
		expect(ways?.ways?.sms).toMatch(/^sms:\+447700900123\?&body=/);
		expect(ways?.slip.map(({ language }) => language)).toEqual(["ar", "en"]);
	});
});
