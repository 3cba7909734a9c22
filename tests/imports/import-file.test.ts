import { join } from "node:path";
import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { errorsAnswer, templateAnswer } from "#app/imports/import-csv.server.ts";
import {
	applyImportFile,
	forgetOldImportFiles,
	keepImportFile,
	openImportFile,
} from "#app/imports/import-file.server.ts";
import type { ImportKind } from "#app/imports/import-kinds.ts";
import { doneQuery, openImportStart } from "#app/imports/import-start.server.ts";
import { viewOfImport } from "#app/imports/import-view.ts";
import { readOwnClasses } from "#app/imports/own-file.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson, givenProvider } from "#tests/support/given.ts";
import { bytes, classesCsv, OURS, THEIRS, VENUE, venuesCsv } from "./ncs-csv.ts";
import { CLUB, ownCsv } from "./own-csv.ts";

const { t } = loadTexts(join(process.cwd(), "locales"))("en");
const NOW = new Date("2026-09-01T09:00:00Z");
const DAY_LATER = new Date("2026-09-02T09:00:00Z");
const JUST_BEFORE = new Date("2026-09-02T08:59:59Z");
const NOT_FOUND = { status: 404 };

type Sent = { kind?: ImportKind; file?: BlobPart | null; venues?: string; name?: string };

onEachDatabase((db) => {
	async function given() {
		const { id } = await givenProvider(db());
		return { id, person: await givenPerson(db(), "coordinator", { provider: id }) };
	}

	function keep(
		person: Person,
		providerId: string,
		{ kind = "classes", file = ownCsv(CLUB), venues, name = "list.csv" }: Sent = {},
	) {
		const form = new FormData();
		form.set("file", file === null ? new File([], "") : new File([file], name));
		if (venues !== undefined) form.set("venues", new File([venues], "venues.csv"));
		return keepImportFile(db(), person, { kind, providerId }, form, NOW);
	}

	async function kept(person: Person, providerId: string, sent?: Sent): Promise<string> {
		const found = await keep(person, providerId, sent);
		if (!found.ok) throw new Error(JSON.stringify(found));
		return found.id;
	}

	test("a list is shown first, and then the very file comes in and is gone", async () => {
		const { id, person } = await given();
		const fileId = await kept(person, id);
		const shown = await openImportFile(db(), person, fileId, NOW);
		expect(shown).toMatchObject({ name: "list.csv", report: { applied: false } });
		expect(await coursesOf(db(), id)).toEqual([]);
		const { report } = await applyImportFile(db(), person, fileId, NOW);
		expect(report.classes.map(({ action }) => action)).toEqual(["new"]);
		expect(await coursesOf(db(), id)).toEqual([{ reference: "tea-talk", confirmed_by: person.id }]);
		await expect(applyImportFile(db(), person, fileId, NOW)).rejects.toMatchObject(NOT_FOUND);
	});

	test("a directory's file comes with its venues", async () => {
		const { id, person } = await given();
		const sent = {
			kind: "ncs",
			file: classesCsv({ ...THEIRS, ...OURS }),
			venues: venuesCsv(VENUE),
		} as const;
		const without = await kept(person, id, { kind: "ncs", file: sent.file });
		const lonely = await openImportFile(db(), person, without, NOW);
		expect(lonely.report.classes[0]?.errors.map(({ code }) => code)).toEqual(["venue-unknown"]);
		const { report } = await applyImportFile(db(), person, await kept(person, id, sent), NOW);
		expect(report.venues.map(({ action }) => action)).toEqual(["new"]);
		expect(report.classes[0]?.state).toBe("published");
	});

	test("another directory's services come in, and wrong ones go out as our own list", async () => {
		const { id, person } = await given();
		const file = JSON.stringify({
			contents: [{ id: "s1", name: "Tea", status: "active" }, { name: 7 }],
		});
		const fileId = await kept(person, id, { kind: "open-referral", file, name: "feed.json" });
		const shown = await openImportFile(db(), person, fileId, NOW);
		expect(shown.report.classes.map(({ action }) => action)).toEqual(["new", "wrong"]);
		const answer = errorsAnswer(shown, "classes", t);
		expect((await readOwnClasses(bytes(await answer.text()))).ok).toBe(true);
	});

	test("a file is hers who sent it, for a provider that she coordinates", async () => {
		const { id, person } = await given();
		const fileId = await kept(person, id);
		const colleague = await givenPerson(db(), "coordinator", { provider: id });
		const other = await given();
		const moved: Person = { ...person, grants: other.person.grants };
		const tutor: Person = { ...person, grants: [{ role: "tutor", providerId: id }] };
		for (const one of [colleague, other.person, moved, tutor]) {
			await expect(openImportFile(db(), one, fileId, NOW)).rejects.toMatchObject(NOT_FOUND);
			await expect(applyImportFile(db(), one, fileId, NOW)).rejects.toMatchObject(NOT_FOUND);
		}
		await expect(keep(person, other.id)).rejects.toMatchObject(NOT_FOUND);
		expect((await openImportFile(db(), person, fileId, NOW)).id).toBe(fileId);
	});

	test("a file is there for a day, and then forgotten", async () => {
		const { id, person } = await given();
		const fileId = await kept(person, id);
		await forgetOldImportFiles(db(), JUST_BEFORE);
		expect((await openImportFile(db(), person, fileId, JUST_BEFORE)).id).toBe(fileId);
		await expect(openImportFile(db(), person, fileId, DAY_LATER)).rejects.toMatchObject(NOT_FOUND);
		await forgetOldImportFiles(db(), DAY_LATER);
		expect(await filesOf(db(), person.id)).toEqual([]);
	});

	test("her next file takes the place of the one before", async () => {
		const { id, person } = await given();
		const first = await kept(person, id);
		const second = await kept(person, id, { file: ownCsv({ ...CLUB, places: "9" }) });
		expect(await filesOf(db(), person.id)).toEqual([second]);
		await expect(openImportFile(db(), person, first, NOW)).rejects.toMatchObject(NOT_FOUND);
	});

	test.each<[string, Sent, string]>([
		["no file", { file: null }, "missing"],
		["an empty one", { file: "" }, "empty"],
		["a workbook", { file: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]) }, "workbook"],
		["an old workbook", { file: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }, "workbook"],
		["an empty ZIP file", { file: new Uint8Array([0x50, 0x4b, 5, 6]) }, "workbook"],
		["UTF-16", { file: new Uint8Array([0xff, 0xfe, 0x41, 0]) }, "utf-16"],
		["Windows-1252", { file: new Uint8Array([0x74, 0xe9, 0x0a, 0x62]) }, "encoding"],
		["a NUL sign", { file: "title\nA\0B\n" }, "nul"],
		["semicolons", { file: ownCsv(CLUB).replaceAll(",", ";") }, "separator"],
		["other columns", { file: "name,when\nTea,Monday\n" }, "column-missing"],
		["a directory's file", { file: classesCsv(THEIRS) }, "other-kind"],
		["our list as a directory's", { kind: "ncs" }, "column-missing"],
		["our list as a feed", { kind: "open-referral" }, "json"],
		["more than 5 MB", { file: `title\n${"x".repeat(5 * 1024 * 1024)}\n` }, "file-long"],
		["more than 1,000 rows", { file: `title\n${rowsOf(1001)}` }, "rows-many"],
	])("%s is told in words, and nothing is kept", async (_what, sent, code) => {
		const { id, person } = await given();
		const found = await keep(person, id, sent);
		if (found.ok) throw new Error("kept");
		const codes = Object.values(found.failures).flatMap((failures) =>
			failures.map((one) => one.code),
		);
		expect(found.missing ? "missing" : codes[0]).toBe(code);
		expect(await filesOf(db(), person.id)).toEqual([]);
	});

	test("the wrong file is the one that is told of", async () => {
		const { id, person } = await given();
		const found = await keep(person, id, {
			kind: "ncs",
			file: classesCsv(THEIRS),
			venues: "x\ny\n",
		});
		expect(found).toMatchObject({ ok: false, failures: { venues: expect.any(Array) } });
		expect(found).not.toHaveProperty("failures.file");
	});

	test("1,000 rows are shown as the first 200 and a number", async () => {
		const { id, person } = await given();
		const fileId = await kept(person, id, { file: `title,places\n${rowsOf(1000, ",many")}` });
		const { kind, report } = await openImportFile(db(), person, fileId, NOW);
		const view = viewOfImport(kind, report);
		expect(view.classes.wrong).toBe(1000);
		expect([view.errors.rows.length, view.errors.more]).toEqual([200, 800]);
	});

	test("the page is for one provider, and tells what came in and the codes for work", async () => {
		const { id, person } = await given();
		const other = await givenProvider(db(), { name: "Another" });
		const both: Person = {
			...person,
			grants: [...person.grants, { role: "coordinator", providerId: other.id }],
		};
		const start = (who: Person, query: string) =>
			openImportStart(db(), who, new URLSearchParams(query));
		expect((await start(person, "")).provider?.id).toBe(id);
		expect(await start(both, "kind=ncs")).toMatchObject({ provider: null, kind: "ncs" });
		expect((await start(both, `provider=${other.slug}`)).provider?.id).toBe(other.id);
		await expect(start(person, `provider=${other.slug}`)).rejects.toMatchObject(NOT_FOUND);
		expect((await start(person, "kind=nonsense&new=-1&changed=x")).done).toBeNull();

		const work = ownCsv({ ...CLUB, employer: "Example Cleaning", private: "yes" });
		const file = await applyImportFile(db(), person, await kept(person, id, { file: work }), NOW);
		const after = await start(person, doneQuery(file, { new: 1, changed: 0, wrong: 0 }));
		expect(after.done).toEqual({ new: 1, changed: 0, wrong: 0 });
		expect(after.codes).toMatchObject([{ name: "Example Cleaning" }]);
		expect((await start(both, `provider=${other.slug}&new=1&changed=0&wrong=0`)).codes).toEqual([]);
	});
});

test("the list to start with is one that comes in", async () => {
	const read = await readOwnClasses(bytes(await templateAnswer().text()));
	expect(read).toMatchObject({ ok: true, value: { rows: [{ line: 2 }] } });
});

function rowsOf(count: number, more = ""): string {
	return Array.from({ length: count }, (_, n) => `Class ${n}${more}\n`).join("");
}

function coursesOf(db: Db, providerId: string) {
	return db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.select(["reference", "confirmed_by"])
		.execute();
}

async function filesOf(db: Db, personId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("import_file")
		.where("person_id", "=", personId)
		.select("id")
		.execute();
	return rows.map((row) => row.id);
}
