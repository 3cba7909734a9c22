import { beforeEach, expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { openBooks } from "#app/audit/books.server.ts";
import { exportEntries, openEntries } from "#app/audit/entries.server.ts";
import { readAfter, readAsked } from "#app/audit/entry-form.ts";
import { note } from "#app/audit/note.server.ts";
import { subjectOfPage, subjectOfTable } from "#app/audit/subjects.ts";
import { listWhoSaw, openSeen } from "#app/audit/who-saw.server.ts";
import { PERSON_TABLES } from "#app/links/person-tables.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { givenClass } from "../registers/given-register.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const asked = (query: string) => readAsked(new URLSearchParams(query));

test("what stands in the address and is no day or no act is left out", () => {
	expect(asked("act=nonsense&from=2026-02-31&to=soon")).toMatchObject({
		act: "",
		from: "",
		to: "",
	});
	expect(asked("act=read&from=2026-02-28")).toMatchObject({ act: "read", from: "2026-02-28" });
	expect(readAfter(new URLSearchParams("after=nothing"))).toBeNull();
});

test("pages and tables have words", () => {
	expect(subjectOfPage("lessons/*/register")).toBe("register");
	expect(subjectOfPage("learners/*/plan/targets/*")).toBe("plan");
	expect(subjectOfPage("learners/*")).toBe("record");
	expect(subjectOfPage("manage/learners")).toBe("lists");
	const without = PERSON_TABLES.filter(({ table }) => subjectOfTable(table) === "other");
	// Sealed, told by another row, or ends with a link.
	expect(without.length).toBeLessThan(7);
});

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	let learnerId: string;
	let administrator: Person;
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir"]);
		administrator = await givenPerson(db(), "administrator");
		const books = openBooks(db(), {
			...{ person: given.tutor, otherwise: "herself", page: "lessons/*/register", now: NOW },
		});
		const row = await books.db
			.selectFrom("learner")
			.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
			.where("enrolment.course_id", "=", given.lesson.course_id)
			.select(["learner.id", "learner.preferred_name"])
			.orderBy("learner.id")
			.executeTakeFirstOrThrow();
		learnerId = row.id;
		await books.close(null);
	});

	test("the administrator finds entries by person, learner, act and day", async () => {
		const by = given.tutor.id;
		const find = async (query: string) => (await openEntries(db(), asked(query), null)).entries;
		const found = await find(
			`person=${by}&learner=${learnerId}&act=read&from=2026-03-02&to=2026-03-02`,
		);
		expect(found).toMatchObject([{ name: given.tutor.name, role: "tutor", subject: "register" }]);
		expect(await find(`person=${by}&act=changed`)).toEqual([]);
		expect(await find(`person=${by}&from=2026-03-03`)).toEqual([]);
		expect(await find(`person=${by}&to=2026-03-01`)).toEqual([]);
	});

	test("all pages together are all entries, each once", async () => {
		const by = administrator.id;
		const notes = Array.from({ length: 120 }, (_, n) => ({
			...{ by, act: "changed" as const, kind: "setting" as const, about: String(n) },
		}));
		await note(db(), notes, NOW);
		const seen: string[] = [];
		let after: string | null = "";
		while (after !== null) {
			const query = new URLSearchParams({ person: by, after });
			const page = await openEntries(db(), readAsked(query), readAfter(query));
			expect(page.entries.length).toBeLessThanOrEqual(50);
			seen.push(...page.entries.map(({ id }) => id));
			after = page.older;
		}
		expect(seen).toHaveLength(120);
		expect(new Set(seen).size).toBe(120);
	});

	test("a file of it is safe in a spreadsheet, holds no learner's name, and is an entry itself", async () => {
		const evil = await givenPerson(db(), "coordinator", { name: "=1+1" });
		await note(db(), [{ by: evil.id, act: "changed", kind: "setting", about: "x" }], NOW);
		const pieces: string[] = [];
		for await (const piece of exportEntries(db(), administrator, asked(""), NOW))
			pieces.push(piece);
		const file = pieces.join("");
		expect(file).toContain(`"'=1+1"`);
		expect(file).toContain(learnerId);
		expect(file).not.toContain("Amina");
		const own = await openEntries(db(), asked(`person=${administrator.id}`), null);
		expect(own.entries).toMatchObject([{ act: "exported" }]);
	});

	test("who coordinates her sees whom of the staff her record was open to", async () => {
		const page = await openSeen(db(), given.coordinator, learnerId);
		expect(page.days).toMatchObject([
			{ day: "2026-03-02", name: given.tutor.name, role: "tutor", saw: ["register"], did: [] },
		]);
	});

	test("another provider's coordinator finds nobody, and what others did is not shown", async () => {
		const provider = await givenProvider(db());
		const stranger = await givenPerson(db(), "coordinator", { provider: provider.id });
		await expect(openSeen(db(), stranger, learnerId)).rejects.toMatchObject({ status: 404 });
		const there = { providerId: provider.id, learnerId, about: learnerId };
		await note(db(), [{ by: stranger.id, act: "read", kind: "learner", ...there }], NOW);
		const page = await openSeen(db(), given.coordinator, learnerId);
		expect(page.days).toHaveLength(1);
	});

	test("she herself learns as what and for whom, and no name of staff", async () => {
		const saw = await listWhoSaw(db(), [learnerId], null);
		expect(saw).toMatchObject([{ day: "2026-03-02", role: "tutor" }]);
		expect(JSON.stringify(saw)).not.toContain(given.tutor.name);
		const provider = given.tutor.grants[0]!.providerId;
		expect(await listWhoSaw(db(), [learnerId], provider)).toEqual(saw);
		expect(await listWhoSaw(db(), [learnerId], "another")).toEqual([]);
		expect(await listWhoSaw(db(), [], null)).toEqual([]);
	});
});
