import { beforeAll, expect, test } from "vitest";
import { note } from "#app/audit/note.server.ts";
import { askForPlaces } from "#app/enrolments/ask.server.ts";
import type { Request } from "#app/enrolments/asking.ts";
import { saveProfile } from "#app/equality/equality.server.ts";
import { loadPersonData } from "#app/links/person-data.server.ts";
import { sectionsOf } from "#app/links/person-words.ts";
import { saveMyContact } from "#app/my/contact.server.ts";
import { noteSeen, noteTold } from "#app/privacy/given.server.ts";
import { openNotice, openPeriods } from "#app/privacy/periods.server.ts";
import { noteRecord } from "#app/privacy/told.server.ts";
import { DEMO_EQUALITY_KEY } from "#app/server/equality-keys.ts";
import { changeSetting } from "#app/settings/settings.server.ts";
import { newId } from "#db/ids.ts";
import { type Desk, givenDesk, givenMember, NOW, POST, SECRET } from "#tests/links/given-link.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { formOf } from "#tests/surveys/given-survey.ts";

onEachDatabase((db) => {
	let desk: Desk;
	beforeAll(async () => {
		desk = await givenDesk(db());
	});

	const given = (learnerId: string) =>
		db()
			.selectFrom("notice_given")
			.where("learner_id", "=", learnerId)
			.select(["notice", "notice_version", "language", "notice_way", "given_at", "recorded_by"])
			.orderBy("given_at")
			.orderBy("id")
			.execute();
	const told = (learnerId: string) =>
		({ learnerId, providerId: desk.providerId, notice: "contact", language: "ar" }) as const;

	test("the first time of the same words, in the same way, is kept", async () => {
		const { learner } = await givenMember(db(), desk);
		const later = new Date("2026-04-01T12:00:00Z");
		const by = desk.coordinator.id;
		for (const now of [NOW, later]) await noteSeen(db(), told(learner.id), now);
		for (const now of [NOW, later])
			await noteTold(db(), { ...told(learner.id), way: "read", by }, now);
		await noteSeen(db(), { ...told(learner.id), language: "pl" }, later);
		const words = { notice: "contact", notice_version: "contact-2026-1" };
		expect(await given(learner.id)).toEqual([
			...[{ ...words, language: "ar", notice_way: "screen", recorded_by: null }].map(at),
			...[{ ...words, language: "ar", notice_way: "read", recorded_by: by }].map(at),
			{
				...{ ...words, language: "pl", notice_way: "screen", recorded_by: null },
				given_at: later.toISOString(),
			},
		]);
	});
	const at = <Row extends object>(row: Row) => ({ ...row, given_at: NOW.toISOString() });

	test("asking for a place keeps which words she read", async () => {
		const { slug } = await db()
			.selectFrom("course")
			.where("id", "=", desk.courseId)
			.select("slug")
			.executeTakeFirstOrThrow();
		const request: Request = {
			...{ name: "Zohra", phone: "07700 900321", email: null, mayLeaveMessage: false },
			language: "pl",
			...{ speaking: null, reading: null, message: null, formKey: newId() },
		};
		const wish = { base: "/classes", slugs: [slug], code: null, isOne: true };
		await askForPlaces(db(), wish, request, { language: "pl", secret: SECRET }, NOW);
		const { id } = await db()
			.selectFrom("learner")
			.where("preferred_name", "=", "Zohra")
			.select("id")
			.executeTakeFirstOrThrow();
		expect(await given(id)).toMatchObject([
			{ notice: "join", notice_version: "join-2026-1", language: "pl", notice_way: "screen" },
		]);
	});

	test("her contact and her answers keep theirs, and nothing where nothing is kept", async () => {
		const { learner } = await givenMember(db(), desk, { email: "a@example.org" });
		const owner = { learnerId: learner.id, providerId: desk.providerId, language: "bn" } as const;
		const fields = { phone: "", email: "not an address", version: "1", language: "bn" };
		await saveMyContact(db(), owner, formOf(fields), POST, NOW);
		await saveProfile(db(), [DEMO_EQUALITY_KEY], learner.id, formOf({}), NOW, owner);
		expect(await given(learner.id)).toEqual([]);
		const answers = formOf({ sex: "female" });
		await saveProfile(db(), [DEMO_EQUALITY_KEY], learner.id, answers, NOW, owner);
		expect(await given(learner.id)).toMatchObject([{ notice: "equality", language: "bn" }]);
	});

	test.each([
		["read", 1],
		["paper", 1],
		[null, 0],
	] as const)("staff who add her say %s", async (way, rows) => {
		const { learner, enrolment } = await givenMember(db(), desk);
		const by = desk.coordinator.id;
		await noteRecord(db(), { enrolmentId: enrolment.id, by, told: way }, NOW);
		const kept = await given(learner.id);
		expect(kept).toHaveLength(rows);
		if (way) expect(kept[0]).toMatchObject({ notice: "record", notice_way: way, recorded_by: by });
	});

	test("her data tell in her words what she was told, and who looked at them", async () => {
		const { learner } = await givenMember(db(), desk);
		await noteSeen(db(), told(learner.id), NOW);
		const tutor = await givenPerson(db(), "tutor", { provider: desk.providerId, name: "Olena" });
		const other = await givenDesk(db());
		const read = {
			act: "read",
			kind: "learner",
			about: learner.id,
			learnerId: learner.id,
		} as const;
		await note(
			db(),
			[
				{ ...read, by: tutor.id, role: "tutor", providerId: desk.providerId },
				{ ...read, by: tutor.id, role: "tutor", providerId: desk.providerId },
				{ ...read, by: other.coordinator.id, providerId: other.providerId },
				{ ...read, by: null, providerId: desk.providerId },
			],
			NOW,
		);
		const wanted = { learnerId: learner.id, providerId: desk.providerId, opened: false };
		const sections = sectionsOf(await loadPersonData(db(), wanted), POST.texts("ar"), "ar");
		const words = (title: string) =>
			sections.find((one) => one.title === title)?.rows.map((row) => row.map(({ value }) => value));
		const t = POST.texts("ar").t;
		expect(words("links:data.table.audit_entry")).toEqual([
			[expect.stringContaining("2026"), t("people:role.tutor"), "Lea Valley"],
		]);
		expect(words("links:data.table.notice_given")?.[0]).toEqual(
			expect.arrayContaining([t("privacy:kind.contact"), t("privacy:way.screen")]),
		);
		expect(JSON.stringify(sections)).not.toContain("Olena");
		const all = await loadPersonData(db(), { ...wanted, providerId: null });
		expect(all.find(({ table }) => table === "audit_entry")?.rows).toHaveLength(2);
	});

	test("a period is said as the setting has it", async () => {
		expect(await openNotice(db(), "join", "en")).toEqual({ name: "join", time: "6 months" });
		expect((await openNotice(db(), "contact", "pl")).time).toBe("2 lata");
		const change = { name: "retention.people", value: "30", by: desk.coordinator.id } as const;
		await db()
			.transaction()
			.execute((trx) => changeSetting(trx, change, NOW));
		expect((await openNotice(db(), "contact", "en")).time).toBe("30 months");
		const periods = await openPeriods(db(), "en");
		expect(periods.find(({ rule }) => rule === "people")?.time).toBe("30 months");
	});
});
