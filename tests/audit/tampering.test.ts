import { randomBytes } from "node:crypto";
import { type KyselyPlugin, sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { anchorLine, readAnchors } from "#app/audit/anchors.ts";
import { chainKey, macOf } from "#app/audit/chain.ts";
import { note } from "#app/audit/note.server.ts";
import { headOf, sealWaiting } from "#app/audit/seal.server.ts";
import { forgetSignIns, oldEntries, oldSignIns, trimAudit } from "#app/audit/trim.server.ts";
import { verifyChain } from "#app/audit/verify.server.ts";
import { isPostgres } from "#db/dialect.ts";
import { newId } from "#db/ids.ts";
import { asSameDatabase, type Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

const NOW = new Date("2026-03-02T10:00:00Z");
const KEYS = [chainKey(randomBytes(32))];
/** A database like the other, to count what is asked of it. */
const NOTHING: KyselyPlugin = {
	transformQuery: ({ node }) => node,
	transformResult: async ({ result }) => result,
};
const NONE: ReadonlyMap<number, string> = new Map();
const GUARDED = ["audit_entry", "audit_seal", "audit_stump", "audit_gone"] as const;

/** What somebody can do who has the database in his hands. */
async function disarm(db: Db): Promise<void> {
	for (const table of GUARDED) {
		for (const guard of ["stays", "is_kept"]) {
			const on = isPostgres(db) ? ` on ${table}` : "";
			await sql.raw(`drop trigger if exists ${table}_${guard}${on}`).execute(db);
		}
	}
}

onEachDatabase((db) => {
	let before: { position: number; mac: string };
	beforeEach(async () => {
		await disarm(db());
		for (const table of [...GUARDED, "audit_queue"] as const) {
			await db().deleteFrom(table).execute();
		}
		await given(10);
		await sealWaiting(db(), KEYS);
		before = await headOf(db());
	});

	const given = (count: number, at = NOW) =>
		note(
			db(),
			Array.from({ length: count }, (_, n) => ({
				by: `person-${n}`,
				act: "read" as const,
				kind: "learner" as const,
				about: `learner-${n}`,
				learnerId: `learner-${n}`,
				fields: ["preferred_name"],
			})),
			at,
		);
	const verify = (anchors = NONE, keys = KEYS) => verifyChain(db(), keys, anchors);
	const anchored = () => readAnchors(anchorLine(before, NOW));
	const entryAt = async (position: number) =>
		(
			await db()
				.selectFrom("audit_seal")
				.where("position", "=", position)
				.select("entry_id")
				.executeTakeFirstOrThrow()
		).entry_id;

	test("untouched it holds, and says what waits", async () => {
		expect(await verify(anchored())).toMatchObject({ broken: null, sealed: 10, waiting: 0 });
		await given(3);
		expect(await verify(anchored())).toMatchObject({ broken: null, sealed: 10, waiting: 3 });
		await sealWaiting(db(), KEYS);
		expect(await verify(anchored())).toMatchObject({ broken: null, sealed: 13, waiting: 0 });
	});

	test.each(["at", "by_ref", "act", "kind", "about_ref", "learner_ref", "fields", "page", "role"])(
		"a changed %s is found",
		async (column) => {
			const id = await entryAt(4);
			await sql`update audit_entry set ${sql.ref(column)} = 'other' where id = ${id}`.execute(db());
			expect((await verify()).broken).toEqual({ position: 4, why: "seal-wrong" });
		},
	);

	test("a row that was taken out is found, with its seal or without", async () => {
		const id = await entryAt(5);
		await db().deleteFrom("audit_entry").where("id", "=", id).execute();
		expect((await verify()).broken).toEqual({ position: 5, why: "entry-missing" });
		await db().deleteFrom("audit_seal").where("position", "=", 5).execute();
		expect((await verify()).broken).toEqual({ position: 5, why: "gap" });
	});

	test("a row that was taken out with all places moved up is found", async () => {
		await db().deleteFrom("audit_seal").where("position", "=", 5).execute();
		await db().updateTable("audit_seal").set({ position: 5 }).where("position", "=", 6).execute();
		expect((await verify()).broken).toEqual({ position: 5, why: "seal-wrong" });
	});

	test("a row that was put in is found, in the chain or beside it", async () => {
		await given(1);
		await db().deleteFrom("audit_queue").execute();
		expect((await verify()).broken).toEqual({ position: 10, why: "entry-beside" });
		const { id } = await db()
			.selectFrom("audit_entry")
			.select("id")
			.orderBy("id", "desc")
			.executeTakeFirstOrThrow();
		const seal = { position: 11, entry_id: id, mac: before.mac, key_id: KEYS[0]!.id };
		await db().insertInto("audit_seal").values(seal).execute();
		expect((await verify()).broken).toEqual({ position: 11, why: "seal-wrong" });
	});

	test("two that changed places are found", async () => {
		const [three, four] = [await entryAt(3), await entryAt(4)];
		const swap = (position: number, entry_id: string) =>
			db().updateTable("audit_seal").set({ entry_id }).where("position", "=", position).execute();
		await swap(3, "somewhere");
		await swap(4, three);
		await swap(3, four);
		expect((await verify()).broken).toEqual({ position: 3, why: "seal-wrong" });
	});

	test("an end that was cut off is found by the anchor", async () => {
		for (const position of [9, 10]) {
			const id = await entryAt(position);
			await db().deleteFrom("audit_entry").where("id", "=", id).execute();
			await db().deleteFrom("audit_seal").where("position", "=", position).execute();
		}
		expect((await verify(anchored())).broken).toEqual({ position: 9, why: "tail-missing" });
	});

	test("an older table that grew on is found by the anchor", async () => {
		const id = await entryAt(10);
		await db().deleteFrom("audit_seal").where("position", "=", 10).execute();
		await db().deleteFrom("audit_entry").where("id", "=", id).execute();
		await given(2);
		await sealWaiting(db(), KEYS);
		expect((await verify()).broken).toBeNull();
		expect((await verify(anchored())).broken).toEqual({ position: 10, why: "anchor-differs" });
	});

	test("a chain made anew with another key is found", async () => {
		const other = chainKey(randomBytes(32));
		const rows = await db()
			.selectFrom("audit_seal as seal")
			.innerJoin("audit_entry as entry", "entry.id", "seal.entry_id")
			.selectAll("entry")
			.select("seal.position")
			.orderBy("seal.position")
			.execute();
		let head = { position: 0, mac: "" };
		for (const row of rows) {
			head = { position: row.position, mac: macOf(other, head, row) };
			const made = { mac: head.mac, key_id: other.id };
			await db().updateTable("audit_seal").set(made).where("position", "=", row.position).execute();
		}
		expect((await verify()).broken).toEqual({ position: 1, why: "key-unknown" });
		await db().updateTable("audit_seal").set({ key_id: KEYS[0]!.id }).execute();
		expect((await verify()).broken).toEqual({ position: 1, why: "seal-wrong" });
	});

	test("an entry that was moved to another learner and time is found", async () => {
		const moved = {
			learner_ref: "learner-9",
			about_ref: "learner-9",
			at: "2026-03-01T10:00:00.000Z",
		};
		await db()
			.updateTable("audit_entry")
			.set(moved)
			.where("id", "=", await entryAt(2))
			.execute();
		expect((await verify()).broken).toEqual({ position: 2, why: "seal-wrong" });
	});

	test("a chain cut at its beginning without the key is found", async () => {
		const stump = { position: 4, mac: "x", key_id: KEYS[0]!.id, removed_at: NOW.toISOString() };
		await db()
			.insertInto("audit_stump")
			.values({ ...stump, stump_mac: "x" })
			.execute();
		expect((await verify()).broken).toEqual({ position: 4, why: "stump" });
	});

	test("a newer key seals on, and both verify", async () => {
		const newer = [chainKey(randomBytes(32)), ...KEYS];
		await given(2);
		await sealWaiting(db(), newer);
		expect((await verify(NONE, newer)).broken).toBeNull();
		expect((await verify()).broken).toEqual({ position: 11, why: "key-unknown" });
	});

	test("with nothing to seal no transaction is begun, and another's entry is seen at once", async () => {
		let begun = 0;
		const counting = asSameDatabase(db().withPlugin(NOTHING), db());
		counting.transaction = () => {
			begun += 1;
			return db().transaction();
		};
		expect(await sealWaiting(counting, KEYS)).toBe(0);
		expect(begun).toBe(0);
		await given(2);
		expect(await sealWaiting(counting, KEYS)).toBe(2);
		expect(begun).toBe(1);
	});

	test("two servers that seal at once make one chain", async () => {
		await given(40);
		await Promise.all([sealWaiting(db(), KEYS), sealWaiting(db(), KEYS)]);
		await sealWaiting(db(), KEYS);
		expect(await verify(anchored())).toMatchObject({ broken: null, sealed: 50, waiting: 0 });
	});

	test("the oldest part goes, and the rest is verified from its stump", async () => {
		const later = new Date("2026-04-01T10:00:00Z");
		await given(5, later);
		await sealWaiting(db(), KEYS);
		const cut = "2026-03-15T00:00:00.000Z";
		const old = await oldEntries(db(), cut).execute();
		expect(old).toHaveLength(10);
		await trimAudit(db(), KEYS, old.slice(0, 4).map(idOf), later);
		expect(await verify(anchored())).toMatchObject({ broken: null, sealed: 11, from: 4 });
		await trimAudit(db(), KEYS, old.map(idOf), later);
		await trimAudit(db(), KEYS, old.map(idOf), later);
		expect(await oldEntries(db(), cut).execute()).toEqual([]);
		expect(await verify(anchored())).toMatchObject({ broken: null, sealed: 5, from: 10 });
		const left = await db().selectFrom("audit_entry").select("id").execute();
		expect(left).toHaveLength(5);
		const rest = await oldEntries(db(), "2027-01-01T00:00:00.000Z").execute();
		await trimAudit(db(), KEYS, rest.map(idOf), later);
		await given(1, later);
		await sealWaiting(db(), KEYS);
		expect(await verify()).toMatchObject({ broken: null, sealed: 1, from: 15 });
	});
});

const idOf = ({ id }: { id: string }) => id;

onEachDatabase((db) => {
	test("who came in goes before the rest, and the chain holds without", async () => {
		const person = { by: "person", kind: "session", about: "session" } as const;
		const read = { by: "person", act: "read", kind: "learner", about: "learner" } as const;
		for (const act of ["entered", "refused"] as const)
			await note(db(), [read, { ...person, act }, read], NOW);
		await sealWaiting(db(), KEYS);
		const anchors = readAnchors(anchorLine(await headOf(db()), NOW));
		const old = await oldSignIns(db(), NOW.toISOString()).execute();
		expect(old).toHaveLength(2);
		await expect(
			db().deleteFrom("audit_entry").where("act", "=", "entered").execute(),
		).rejects.toThrow("only added to");
		await forgetSignIns(db(), KEYS, old.map(idOf), NOW);
		await forgetSignIns(db(), KEYS, old.map(idOf), NOW);
		expect(await oldSignIns(db(), NOW.toISOString()).execute()).toEqual([]);
		const acts = await db().selectFrom("audit_entry").select("act").distinct().execute();
		expect(acts).toEqual([{ act: "read" }]);
		expect(await verifyChain(db(), KEYS, anchors)).toMatchObject({ broken: null, sealed: 6 });
		await expect(db().deleteFrom("audit_gone").execute()).rejects.toThrow("only added to");
		await expect(db().updateTable("audit_gone").set({ mac: "" }).execute()).rejects.toThrow(
			"only added to",
		);
		// Whoever has no key takes a reading out as if it were a sign-in.
		await disarm(db());
		const mark = { key_id: KEYS[0]!.id, removed_at: NOW.toISOString(), gone_mac: "x" };
		const seal = await db()
			.selectFrom("audit_seal")
			.where("position", "=", 3)
			.select(["position", "mac", "entry_id"])
			.executeTakeFirstOrThrow();
		const { entry_id, ...at } = seal;
		await db()
			.insertInto("audit_gone")
			.values({ ...at, ...mark })
			.execute();
		await db().deleteFrom("audit_entry").where("id", "=", entry_id).execute();
		expect((await verifyChain(db(), KEYS, anchors)).broken).toEqual({
			position: 3,
			why: "entry-missing",
		});
		// And changes the seal of one that went.
		await db().updateTable("audit_seal").set({ mac: "x" }).where("position", "=", 2).execute();
		expect((await verifyChain(db(), KEYS, anchors)).broken).toEqual({
			position: 2,
			why: "entry-missing",
		});
	});
});

onEachDatabase((db) => {
	test("with its guards in place only what stands before a stump goes", async () => {
		await note(
			db(),
			[{ by: null, act: "added", kind: "provider", about: newId() }],
			new Date("2020-01-01T00:00:00Z"),
		);
		await note(db(), [{ by: null, act: "added", kind: "provider", about: newId() }], NOW);
		await sealWaiting(db(), KEYS);
		await expect(db().deleteFrom("audit_seal").execute()).rejects.toThrow("only added to");
		await expect(db().updateTable("audit_seal").set({ mac: "" }).execute()).rejects.toThrow(
			"only added to",
		);
		const old = await oldEntries(db(), "2025-01-01T00:00:00.000Z").execute();
		expect(old).toHaveLength(1);
		await trimAudit(db(), KEYS, old.map(idOf), NOW);
		expect(await verifyChain(db(), KEYS, NONE)).toMatchObject({ broken: null, sealed: 1, from: 1 });
	});

	test("a reading does not go as if it were a sign-in, not even by the program", async () => {
		await note(db(), [{ by: "person", act: "read", kind: "learner", about: "learner" }], NOW);
		await sealWaiting(db(), KEYS);
		const all = await db().selectFrom("audit_entry").select("id").execute();
		await expect(forgetSignIns(db(), KEYS, all.map(idOf), NOW)).rejects.toThrow("only added to");
		expect(await verifyChain(db(), KEYS, NONE)).toMatchObject({ broken: null, sealed: 2 });
	});
});
