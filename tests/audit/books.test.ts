import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "#app/audit/actor.ts";
import { openBooks } from "#app/audit/books.server.ts";
import { HER_COLUMNS } from "#app/audit/her-columns.ts";
import { herTable } from "#app/audit/tally.ts";
import { PERSON_TABLES } from "#app/links/person-tables.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenClass, tapAndSave } from "../registers/given-register.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const TOMORROW = new Date("2026-03-03T10:00:00Z");

onEachDatabase((db) => {
	let given: Awaited<ReturnType<typeof givenClass>>;
	let learnerIds: string[];
	beforeEach(async () => {
		given = await givenClass(db(), ["Amina", "Bashir", "Carmen"]);
		const rows = await db()
			.selectFrom("enrolment")
			.where("course_id", "=", given.lesson.course_id)
			.select("learner_id")
			.execute();
		learnerIds = rows.map(({ learner_id }) => learner_id).sort();
	});

	const actor = (page: string, now = NOW): Actor => ({
		...{ person: given.tutor, otherwise: "herself", page, now },
	});
	const opened = (page = "lessons/*/register", now = NOW) => openBooks(db(), actor(page, now));
	const entries = () =>
		db()
			.selectFrom("audit_entry")
			.where("by_ref", "=", given.tutor.id)
			.selectAll()
			.orderBy("id")
			.execute();
	const names = (one: Db) =>
		one
			.selectFrom("enrolment")
			.innerJoin("learner", "learner.id", "enrolment.learner_id")
			.where("enrolment.learner_id", "in", learnerIds)
			.select(["learner.preferred_name as name", "enrolment.state"])
			.execute();

	test("whose name a page reads is noted, and the page gets what it asked for", async () => {
		const books = opened();
		const rows = await names(books.db);
		expect(Object.keys(rows[0]!).sort()).toEqual(["name", "state"]);
		await books.close(null);
		const noted = await entries();
		expect(noted.map(({ learner_ref }) => learner_ref).sort()).toEqual(learnerIds);
		expect(noted[0]).toMatchObject({
			...{ act: "read", kind: "learner", fields: "preferred_name", role: "tutor" },
			...{ page: "lessons/*/register", provider_ref: given.tutor.grants[0]!.providerId },
		});
	});

	test("an answer that shows nobody notes nobody", async () => {
		const books = opened();
		await names(books.db);
		await books.close();
		expect(await entries()).toEqual([]);
	});

	test("the same page on the same day is one entry; more of her, or another day, is another", async () => {
		for (const now of [NOW, NOW, TOMORROW]) {
			const books = opened("learners/*", now);
			await names(books.db);
			await books.close(null);
		}
		expect(await entries()).toHaveLength(2 * learnerIds.length);
		const books = opened("learners/*", TOMORROW);
		await names(books.db);
		await books.db.selectFrom("learner").where("id", "=", learnerIds[0]!).selectAll().execute();
		await books.close(null);
		const more = (await entries()).at(-1);
		expect(more).toMatchObject({ learner_ref: learnerIds[0], act: "read" });
		expect(more?.fields.split(",")).toEqual(expect.arrayContaining(["phone", "preferred_name"]));
		expect(await entries()).toHaveLength(2 * learnerIds.length + 1);
	});

	test("names in a query inside, under another name and in a group are heard", async () => {
		const inside = opened("inside");
		await inside.db
			.selectFrom((eb) =>
				eb
					.selectFrom("learner as she")
					.where("she.id", "in", learnerIds)
					.select(["she.phone as number", "she.id"])
					.as("hers"),
			)
			.select("hers.number")
			.execute();
		await inside.close(null);
		const grouped = opened("grouped");
		await grouped.db
			.selectFrom("learner")
			.where("id", "in", learnerIds)
			.select((eb) => [eb.fn.coalesce("full_name", "preferred_name").as("called")])
			.groupBy(["full_name", "preferred_name"])
			.execute();
		await grouped.close(null);
		const noted = await entries();
		expect(noted.filter(({ page }) => page === "inside")).toHaveLength(3);
		expect(noted.filter(({ page }) => page === "grouped")).toHaveLength(3);
	});

	test("a count tells of nobody, alone or in a query around it", async () => {
		const books = opened();
		const hers = books.db.selectFrom("learner").where("id", "in", learnerIds);
		const alone = await hers
			.select((eb) => [
				eb.fn.countAll<number>().as("all"),
				eb.fn.count<number>("phone").as("phones"),
			])
			.executeTakeFirstOrThrow();
		expect(alone).toEqual({ all: 3, phones: 3 });
		const inside = await books.db
			.selectNoFrom([hers.select((eb) => eb.fn.countAll<number>().as("n")).as("count")])
			.executeTakeFirstOrThrow();
		expect(inside).toEqual({ count: 3 });
		await books.close(null);
		expect(await entries()).toEqual([]);
	});

	test("a query that shows her unheard is refused", async () => {
		const { db: heard } = opened();
		const hidden = heard
			.selectFrom("enrolment")
			.select((eb) =>
				eb
					.selectFrom("learner")
					.whereRef("learner.id", "=", "enrolment.learner_id")
					.select("learner.preferred_name")
					.as("name"),
			);
		await expect(async () => hidden.execute()).rejects.toThrow("unheard");
	});

	test("who was counted and not shown was not seen", async () => {
		const books = opened();
		await names(books.db);
		await books.close("<li><bdi>Amina</bdi></li> Bashirs");
		const noted = await entries();
		expect(noted).toHaveLength(1);
	});

	test("a register that is saved names the learners whose marks changed, and no other", async () => {
		const { tutor, lesson, idOf } = given;
		const books = opened("lessons/*/marks");
		await tapAndSave(books.db, tutor, lesson.id, { [idOf("Amina")]: "present" });
		await books.close();
		const [row] = await db()
			.selectFrom("enrolment")
			.where("id", "=", idOf("Amina"))
			.select("learner_id")
			.execute();
		const noted = await entries();
		expect(noted.map(({ learner_ref }) => learner_ref)).toEqual(noted.map(() => row!.learner_id));
		expect(noted.find(({ kind }) => kind === "mark")).toMatchObject({ about_ref: lesson.id });
	});

	test("a change counts as Kysely counts, and gives back what was asked for", async () => {
		const { db: heard } = opened();
		const [id] = learnerIds;
		const update = heard.updateTable("learner").set({ say_name: "Ah-mee-na" });
		const done = await update.where("id", "=", id!).executeTakeFirstOrThrow();
		expect(done.numUpdatedRows).toBe(1n);
		const none = await update.where("id", "=", "nobody").executeTakeFirstOrThrow();
		expect(none.numUpdatedRows).toBe(0n);
		const asked = await update.where("id", "=", id!).returning("say_name").execute();
		expect(asked).toEqual([{ say_name: "Ah-mee-na" }]);
		const gone = await heard.deleteFrom("consent").where("id", "=", "x").executeTakeFirst();
		expect(gone?.numDeletedRows).toBe(0n);
	});

	test("what is undone leaves no entry; what stands outside a transaction leaves one", async () => {
		const books = opened("learners/*/details");
		const change = (one: Db) =>
			one.updateTable("learner").set({ phone: "1" }).where("id", "=", learnerIds[0]!).execute();
		const fails = books.db.transaction().execute(async (trx) => {
			await change(trx);
			throw new Error("no");
		});
		await expect(fails).rejects.toThrow("no");
		await books.close();
		expect(await entries()).toEqual([]);
		await change(books.db);
		await books.close();
		expect(await entries()).toMatchObject([{ act: "changed", kind: "learner", fields: "phone" }]);
	});

	test("neither is there without the other: who cannot note cannot change", async () => {
		const { db: heard } = openBooks(db(), { ...actor("x"), now: new Date(Number.NaN) });
		const change = heard
			.transaction()
			.execute((trx) => trx.updateTable("learner").set({ phone: "2" }).execute());
		await expect(change).rejects.toThrow();
		const rows = await db().selectFrom("learner").where("phone", "=", "2").select("id").execute();
		expect(rows).toEqual([]);
	});

	test("nobody changes an entry, nobody takes one out", async () => {
		const books = opened();
		await names(books.db);
		await books.close(null);
		const refusal = /only added to/;
		await expect(db().updateTable("audit_entry").set({ fields: "" }).execute()).rejects.toThrow(
			refusal,
		);
		await expect(db().deleteFrom("audit_entry").execute()).rejects.toThrow(refusal);
		await expect(sql`delete from audit_entry`.execute(db())).rejects.toThrow(refusal);
	});

	test("the columns that tell of her are columns, and so are those that say whose a row is", async () => {
		for (const [table, { column, columns }] of Object.entries(HER_COLUMNS)) {
			const asked = sql.join([column, ...columns].map((one) => sql.ref(one)));
			await sql`select ${asked} from ${sql.table(table)} where 1 = 0`.execute(db());
		}
		const tables = new Map((await db().introspection.getTables()).map((one) => [one.name, one]));
		const columnsOf = (table: string) => tables.get(table)?.columns.map(({ name }) => name) ?? [];
		for (const { table } of PERSON_TABLES) {
			const hers = herTable(table);
			if (!hers) continue;
			expect(columnsOf(table), table).toEqual(expect.arrayContaining([hers.about, hers.column]));
		}
	});
});
