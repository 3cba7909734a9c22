import { beforeEach, describe, expect, test } from "vitest";
import { answerLostLinks } from "#app/links/answer-links.server.ts";
import { finishLinkAsk, openLinkAsks } from "#app/links/link-asks.server.ts";
import { askForLink } from "#app/links/lost-link.server.ts";
import { type AskedContact, parseLostLink } from "#app/links/lost-link-form.ts";
import { newId } from "#db/ids.ts";
import { type Db, openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";
import { type Desk, givenDesk, givenMember, givenPage, NOW, POST } from "./given-link.ts";

const byEmail = (contact: string): AskedContact => ({ way: "email", contact });
const byPhone = (contact: string): AskedContact => ({ way: "phone", contact });
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

describe("what is typed", () => {
	const parse = (contact: string) => {
		const form = new FormData();
		form.set("contact", contact);
		return parseLostLink(form);
	};

	test.each([
		[" Amina@Example.ORG ", byEmail("amina@example.org")],
		["07700 900123", byPhone("+447700900123")],
		["+44 (0)7700 900-123", byPhone("+447700900123")],
		["٠٧٧٠٠ ٩٠٠١٢٣", byPhone("+447700900123")],
	])("%s is looked up in one form", (typed, value) => {
		expect(parse(typed)).toEqual({ ok: true, value });
	});

	test.each(["", "   ", "amina", "amina@", "a@b", "12", "<script>@x"])(
		"%j is told to be neither",
		(typed) => {
			expect(parse(typed)).toMatchObject({ ok: false });
		},
	);
});

onEachDatabase((db, _engine, url) => {
	let desk: Desk;
	let email: string;
	beforeEach(async () => {
		desk = await givenDesk(db());
		email = `${newId()}@example.org`;
	});

	const ask = async (asked: AskedContact, now = NOW) => {
		await askForLink(db(), asked, now);
		await answerLostLinks(db(), POST, now);
	};
	const letters = () =>
		db()
			.selectFrom("message")
			.where("recipient", "in", [email, email.toUpperCase()])
			.selectAll()
			.orderBy("id")
			.execute();
	const asks = () => openLinkAsks(db(), desk.coordinator, POST, NOW);

	test("her own page goes to the address on record, in her language, and names nobody", async () => {
		const { learner } = await givenMember(db(), desk, { email: email.toUpperCase() });
		const token = await givenPage(db(), desk, learner.id);

		await ask(byEmail(email));

		const [letter, ...others] = await letters();
		expect(others).toEqual([]);
		const recipient = email.toUpperCase();
		expect(letter).toMatchObject({ recipient, language: "ar", provider_id: null });
		expect(letter!.body).toContain(`https://esol.example.org/ar/my/${token}`);
		for (const word of ["Amina", "Lea Valley", "English", "ESOL ", "class"]) {
			expect(letter!.subject + letter!.body).not.toContain(word);
		}
		expect(await asks()).toEqual([]);
	});

	test("without a page of her own, her open requests are sent, and no others", async () => {
		const { learner } = await givenMember(db(), desk, { email, language: "en" });
		await db()
			.updateTable("enrolment")
			.set({ state: "closed" })
			.where("learner_id", "=", learner.id)
			.execute();
		await ask(byEmail(email));
		expect(await letters()).toEqual([]);

		await db()
			.updateTable("enrolment")
			.set({ state: "waiting" })
			.where("learner_id", "=", learner.id)
			.execute();
		await ask(byEmail(email));
		expect((await letters())[0]!.body.match(/\/en\/my\/[\w-]{43}\n/g)).toHaveLength(1);
	});

	test("a family with one address gets one letter, each page in its reader's words", async () => {
		const pages = [];
		for (const language of ["bn", "pl"]) {
			const { learner } = await givenMember(db(), desk, { email, language });
			pages.push(`/${language}/my/${await givenPage(db(), desk, learner.id)}`);
		}
		await ask(byEmail(email));
		const [letter, ...others] = await letters();
		expect(others).toEqual([]);
		for (const page of pages) expect(letter!.body).toContain(page);
	});

	test("an address hears of it three times an hour at most", async () => {
		const { learner } = await givenMember(db(), desk, { email });
		await givenPage(db(), desk, learner.id);
		for (const minutes of [0, 10, 20, 30, 59]) await ask(byEmail(email), later(minutes));
		expect(await letters()).toHaveLength(3);
		await ask(byEmail(email), later(61));
		expect(await letters()).toHaveLength(4);
		expect(await asks()).toEqual([]);
	});

	test("asked by many at once, and answered by two servers, it is one letter", async () => {
		const { learner } = await givenMember(db(), desk, { email });
		await givenPage(db(), desk, learner.id);
		await Promise.all(Array.from({ length: 20 }, () => askForLink(db(), byEmail(email), NOW)));
		const other = openDb(url());
		await Promise.all([answerLostLinks(db(), POST, NOW), answerLostLinks(other, POST, NOW)]);
		await other.destroy();
		expect(await letters()).toHaveLength(1);
		expect(await typed(db())).toEqual([]);
	});

	test("who did not agree, or takes it back, is reached by a person", async () => {
		await givenMember(db(), desk, { email, agrees: false });
		await ask(byEmail(email));
		expect(await letters()).toEqual([]);
		expect(await asks()).toMatchObject([{ email, isUnproven: false }]);
	});

	test("an address that a form added to her record gets no link, and the desk is warned", async () => {
		const { learner } = await givenMember(db(), desk, { email });
		await givenPage(db(), desk, learner.id);
		await db()
			.insertInto("unproven_contact")
			.values({ id: newId(), learner_id: learner.id, contact: email, added_at: NOW.toISOString() })
			.execute();
		await ask(byEmail(email));
		expect(await letters()).toEqual([]);
		expect(await asks()).toMatchObject([{ isUnproven: true }]);
	});

	test("by telephone the desk has one item with a message ready, however often she asks", async () => {
		const phone = `07700 ${String(Math.trunc(Math.random() * 1e6)).padStart(6, "0")}`;
		const { learner } = await givenMember(db(), desk, { phone, may_leave_message: 1 });
		const token = await givenPage(db(), desk, learner.id);
		const number = `+44${phone.slice(1).replace(" ", "")}`;
		for (const minutes of [0, 1, 2]) await ask(byPhone(number), later(minutes));

		const [item, ...others] = await asks();
		expect(others).toEqual([]);
		expect(item).toMatchObject({ learnerId: learner.id, phone });
		expect(decodeURIComponent(item!.ways!.sms)).toContain(`${number}?&body=`);
		expect(item!.message).toContain(`/ar/my/${token}`);

		await finishLinkAsk(db(), desk.coordinator, item!.id, NOW);
		await finishLinkAsk(db(), desk.coordinator, item!.id, later(5));
		expect(await asks()).toEqual([]);
		await ask(byPhone(number), later(60));
		expect(await asks()).toHaveLength(1);
	});

	test("who wants no messages is rung: no message is ready", async () => {
		const phone = `07700 ${String(Math.trunc(Math.random() * 1e6)).padStart(6, "0")}`;
		const { learner } = await givenMember(db(), desk, { phone, may_leave_message: 0 });
		await givenPage(db(), desk, learner.id);
		await ask(byPhone(`+44${phone.slice(1).replace(" ", "")}`));
		expect(await asks()).toMatchObject([{ ways: null, mayWrite: false }]);
	});

	test("another provider's desk neither sees nor finishes it", async () => {
		await givenMember(db(), desk, { email, agrees: false });
		await ask(byEmail(email));
		const [item] = await asks();
		const elsewhere = await givenProvider(db());
		const stranger = await givenPerson(db(), "coordinator", { provider: elsewhere.id });
		expect(await openLinkAsks(db(), stranger, POST, NOW)).toEqual([]);
		await expect(finishLinkAsk(db(), stranger, item!.id, NOW)).rejects.toMatchObject({
			status: 404,
		});
	});

	test("asking is one and the same statement for whoever is known and for nobody", async () => {
		await givenMember(db(), desk, { email });
		const statements: string[] = [];
		const counted = openDb(url(), ({ query }) => statements.push(query.sql));
		const asked = [email, `${newId()}@example.org`];
		for (const one of asked) await askForLink(counted, byEmail(one), NOW);
		await counted.destroy();
		expect(statements).toHaveLength(2);
		expect(new Set(statements).size).toBe(1);
	});

	test("nothing of what was typed stays, whoever has it", async () => {
		await ask(byEmail(`${newId()}@example.org`));
		await ask(byPhone("+447700900999"));
		expect(await typed(db())).toEqual([]);
	});

	test("an invented provider writes to nobody", async () => {
		const invented = await givenProvider(db(), { is_example: 1 });
		const course = await givenCourse(db(), { provider_id: invented.id });
		await givenMember(db(), { courseId: course.id }, { email });
		await ask(byEmail(email));
		expect(await letters()).toEqual([]);
	});
});

function typed(db: Db) {
	return db.selectFrom("lost_link").selectAll().execute();
}
