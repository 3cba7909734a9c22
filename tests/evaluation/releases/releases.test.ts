import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Person, Role } from "#app/access/person.ts";
import { makeDraft, renewDraft, takeDraftAway } from "#app/evaluation/releases/drafts.server.ts";
import type { Wanted } from "#app/evaluation/releases/release.ts";
import { newerThan, openRelease, openReleases } from "#app/evaluation/releases/releases.server.ts";
import { publishDraft, sendBack, withdraw } from "#app/evaluation/releases/signing.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";
import { GivenAnswers, report } from "./given-report.ts";

const NOW = new Date("2026-09-01T12:00:00Z");
const LATER = new Date("2026-09-02T12:00:00Z");
const [OTHER_DATA, MORE_DATA] = ["b".repeat(64), "c".repeat(64)];

async function given(db: Db) {
	const { slug } = await givenPilot(db);
	const [one, two] = [await givenPerson(db, "evaluator"), await givenPerson(db, "evaluator")];
	const answers = new GivenAnswers(report());
	const place = { db, compute: answers.compute };
	const wanted: Wanted = {
		...{ kind: "report", slug, audience: "public" },
		period: { from: "2026-01-01", until: "2026-06-30" },
	};
	const draft = async (person: Person = one, changes: Partial<Wanted> = {}, now = NOW) => {
		const made = await makeDraft(place, person, { ...wanted, ...changes }, now);
		if (!made.ok) throw new Error(made.error);
		return made.id;
	};
	const publish = (id: string, person: Person = two, now = LATER) =>
		publishDraft(place, person, { slug, id }, now);
	return { db, slug, one, two, answers, place, wanted, draft, publish };
}

const isRefused = (status: number) => expect.objectContaining({ status });

onEachDatabase((db) => {
	test("one makes a draft, another publishes it, and everybody reads what she read", async () => {
		const { slug, one, two, draft, publish } = await given(db());
		const id = await draft();
		const asDraft = await openRelease(db(), two, slug, id);
		expect(asDraft).toMatchObject({ state: "draft", created: { by: one.name }, published: null });
		await expect(openRelease(db(), null, slug, id)).rejects.toEqual(isRefused(404));

		expect(await publish(id)).toEqual({ ok: true });
		const open = await openRelease(db(), null, slug, id);
		expect(open).toMatchObject({
			state: "published",
			published: { at: LATER.toISOString(), by: two.name },
			report: asDraft.report,
		});
		const { body } = await rowOf(db(), id);
		expect(createHash("sha256").update(body).digest("hex")).toBe(open.hash);
	});

	test("nobody can try numbers until they fit: the hash of the true ones goes out salted", async () => {
		const { slug, answers, draft, publish } = await given(db());
		const id = await draft();
		await publish(id);
		const { body, data_hash, data_salt } = await rowOf(db(), id);
		expect(data_hash).toBe(answers.report.dataHash);
		expect(body).not.toContain(data_hash);
		const { dataHash } = (await openRelease(db(), null, slug, id)).report;
		const proof = createHash("sha256").update(`${data_salt} ${data_hash}`).digest("hex");
		expect(dataHash).toBe(proof);
	});

	test("who made the draft does not publish it, whoever asks", async () => {
		const { slug, one, draft, publish } = await given(db());
		const id = await draft();
		await expect(publish(id, one)).rejects.toEqual(isRefused(403));
		await expect(sendBack(db(), one, { slug, id, note: "Again" }, NOW)).rejects.toEqual(
			isRefused(403),
		);
		const signed = { state: "published", published_at: NOW.toISOString(), published_by: one.id };
		const byHand = db()
			.updateTable("release")
			.set(signed as never)
			.where("id", "=", id)
			.execute();
		await expect(byHand).rejects.toThrow(/release_second_eyes/);
	});

	test.each<Role>(["tutor", "coordinator", "employer", "administrator"])(
		"a %s makes nothing and signs nothing, and a draft does not exist for her",
		async (role) => {
			const { slug, place, wanted, draft, publish } = await given(db());
			const person = await givenPerson(db(), role);
			const id = await draft();
			const refused = isRefused(403);
			await expect(makeDraft(place, person, wanted, NOW)).rejects.toEqual(refused);
			await expect(publish(id, person)).rejects.toEqual(refused);
			await expect(renewDraft(place, person, { slug, id }, NOW)).rejects.toEqual(refused);
			await expect(takeDraftAway(db(), person, { slug, id }, NOW)).rejects.toEqual(refused);
			const wrong = { slug, id, reason: "Wrong" };
			await expect(withdraw(db(), person, wrong, NOW)).rejects.toEqual(refused);
			await expect(openReleases(db(), person, slug)).rejects.toEqual(refused);
			await expect(openRelease(db(), person, slug, id)).rejects.toEqual(isRefused(404));
		},
	);

	test("a report under agreement is never for everybody, published or not", async () => {
		const { slug, two, draft, publish } = await given(db());
		const id = await draft(undefined, { audience: "agreement" });
		await publish(id);
		await expect(openRelease(db(), null, slug, id)).rejects.toEqual(isRefused(404));
		expect(await openRelease(db(), two, slug, id)).toMatchObject({ state: "published" });
	});

	test("posted twice, even at once, one draft is made and published once", async () => {
		const { slug, two, draft, publish } = await given(db());
		const ids = [...(await Promise.all([draft(), draft()])), await draft()];
		expect(new Set(ids).size).toBe(1);
		const [id] = ids;
		const signed = await Promise.all([publish(id!), publish(id!)]);
		expect(signed.some(({ ok }) => ok)).toBe(true);
		expect(await publish(id!, two, new Date("2026-09-03T12:00:00Z"))).toEqual({ ok: true });
		expect(await openRelease(db(), null, slug, id!)).toMatchObject({
			published: { at: LATER.toISOString() },
		});
	});

	test("the same figures of the same days do not go out again", async () => {
		const { place, one, wanted, answers, draft, publish } = await given(db());
		await publish(await draft());
		const again = () => makeDraft(place, one, wanted, LATER);
		expect(await again()).toEqual({ ok: false, error: "releases:errors.same" });
		answers.report = report({ dataHash: OTHER_DATA });
		expect(await again()).toMatchObject({ ok: true });
	});

	test("days that are still to come are refused", async () => {
		const { place, one, wanted } = await given(db());
		const period = { from: "2026-01-01", until: "2026-09-02" };
		const error = "releases:errors.period";
		expect(await makeDraft(place, one, { ...wanted, period }, NOW)).toEqual({ ok: false, error });
	});

	test("a draft that the audit refuses is not made, and one it refuses later stays a draft", async () => {
		const { slug, place, one, two, wanted, answers, draft, publish } = await given(db());
		const id = await draft();
		answers.refusal = "releases:errors.unsafe";
		expect(await publish(id)).toEqual({ ok: false, error: "releases:errors.unsafe" });
		expect(await openRelease(db(), two, slug, id)).toMatchObject({ state: "draft" });
		const other = { ...wanted, audience: "agreement" as const };
		expect(await makeDraft(place, one, other, NOW)).toMatchObject({ ok: false });
		expect((await openReleases(db(), one, slug)).releases).toHaveLength(1);
	});

	test("while one went out, another is not published unseen", async () => {
		const { answers, place, one, two, wanted, draft, publish } = await given(db());
		const [first, second] = [await draft(), await draft(one, { audience: "agreement" })];
		const slow = {
			...place,
			compute: async (...asked: Parameters<typeof place.compute>) => {
				if (asked[0] === "audit") await publish(first);
				return answers.compute(...asked);
			},
		};
		expect(await publishDraft(slow, two, { slug: wanted.slug, id: second }, NOW)).toEqual({
			ok: false,
			error: "releases:errors.another",
		});
		expect(await publish(second)).toEqual({ ok: true });
	});

	test("a draft measured against a report that is no longer the last is made again", async () => {
		const { slug, one, place, answers, draft, publish } = await given(db());
		const period = { from: "2026-01-01", until: "2026-03-31" };
		const [first, second] = [await draft(), await draft(one, { period })];
		await publish(first);
		const error = "releases:errors.another";
		expect(await publish(second)).toEqual({ ok: false, error });
		answers.report = report({ dataHash: OTHER_DATA });
		const made = await renewDraft(place, one, { slug, id: second }, LATER);
		if (!made.ok) throw new Error(made.error);
		expect(await openRelease(db(), one, slug, made.id)).toMatchObject({ previousId: first });
		expect(await openRelease(db(), one, slug, second)).toMatchObject({ state: "discarded" });
		const last = new Date("2026-09-03T12:00:00Z");
		const two = await givenPerson(db(), "evaluator");
		expect(await publish(made.id, two, last)).toEqual({ ok: true });
		expect(await newerThan(db(), first)).toBe(made.id);
		expect(await newerThan(db(), made.id)).toBeNull();
	});

	test("sent back it is over, with words for who made it; she makes another", async () => {
		const { slug, two, draft, publish } = await given(db());
		const id = await draft();
		const note = (words: string) => sendBack(db(), two, { slug, id, note: words }, LATER);
		expect(await note("")).toEqual({ ok: false, error: "releases:errors.noteMissing" });
		expect(await note("The days are wrong.")).toEqual({ ok: true });
		expect(await openRelease(db(), two, slug, id)).toMatchObject({
			state: "discarded",
			ended: { by: two.name, why: "The days are wrong." },
		});
		expect(await publish(id)).toEqual({ ok: false, error: "releases:errors.gone" });
		expect(await draft()).not.toBe(id);
	});

	test("she takes her own draft away, nobody else does", async () => {
		const { slug, one, two, draft } = await given(db());
		const id = await draft();
		await expect(takeDraftAway(db(), two, { slug, id }, NOW)).rejects.toEqual(isRefused(403));
		await takeDraftAway(db(), one, { slug, id }, NOW);
		await takeDraftAway(db(), one, { slug, id }, NOW);
		expect(await openRelease(db(), one, slug, id)).toMatchObject({ state: "discarded" });
	});

	test("withdrawn it stays readable with its reason, and its words are the same", async () => {
		const { slug, one, draft, publish } = await given(db());
		const id = await draft();
		const out = (reason: string) => withdraw(db(), one, { slug, id, reason }, LATER);
		await expect(out("A draft")).rejects.toEqual(isRefused(404));
		await publish(id);
		const before = await openRelease(db(), null, slug, id);
		expect(await out("")).toEqual({ ok: false, error: "releases:errors.reasonMissing" });
		expect(await out("Marks of one class were missing.")).toEqual({ ok: true });
		expect(await out("Something else.")).toEqual({ ok: true });
		expect(await openRelease(db(), null, slug, id)).toMatchObject({
			...{ state: "withdrawn", hash: before.hash, report: before.report },
			ended: { why: "Marks of one class were missing." },
		});
	});

	test("what was published last is measured against what stands, not what was withdrawn", async () => {
		const { slug, one, answers, draft, publish } = await given(db());
		const publishNext = async (dataHash: string, now: Date) => {
			answers.report = report({ dataHash });
			const id = await draft(one, {}, now);
			await publish(id, undefined, now);
			return id;
		};
		const first = await publishNext(OTHER_DATA, NOW);
		const second = await publishNext(MORE_DATA, LATER);
		await withdraw(db(), one, { slug, id: second, reason: "Wrong" }, LATER);
		const third = await publishNext("d".repeat(64), new Date("2026-09-03T12:00:00Z"));
		expect(await openRelease(db(), null, slug, third)).toMatchObject({ previousId: first });
	});

	test("the database changes nothing of a release but its way out", async () => {
		const { draft, publish } = await given(db());
		const id = await draft();
		const set = (values: object) =>
			db()
				.updateTable("release")
				.set(values as never)
				.where("id", "=", id)
				.execute();
		const fixed = /a release is fixed/;
		for (const values of [{ body: "{}" }, { period_until: "2026-05-31" }, { trail: null }]) {
			await expect(set(values)).rejects.toThrow(fixed);
		}
		await publish(id);
		for (const values of [
			...[{ body: "{}" }, { audience: "agreement" }, { state: "draft", published_at: null }],
			...[{ published_at: NOW.toISOString() }, { state: "discarded" }],
		]) {
			await expect(set(values)).rejects.toThrow(fixed);
		}
		const deleted = db().deleteFrom("release").where("id", "=", id).execute();
		await expect(deleted).rejects.toThrow(fixed);
	});

	test("a body that does not fit its fingerprint is not shown", async () => {
		const { slug, two, draft, publish } = await given(db());
		const id = await draft();
		await publish(id);
		const row = await rowOf(db(), id);
		const touched = { ...row, id: `${id}-touched`, body: row.body.replace("30", "31") };
		await db().insertInto("release").values(touched).execute();
		await expect(openRelease(db(), two, slug, touched.id)).rejects.toThrow(
			"not what was published",
		);
	});

	test("several pilots together have reports of their own, and each report belongs to its name", async () => {
		const { slug, one, draft, publish } = await given(db());
		const id = await draft(one, { slug: "all-coming-together" });
		await publishGroup(id);
		expect(await openRelease(db(), null, "all-coming-together", id)).toMatchObject({
			report: { subject: { slug: "all-coming-together" } },
		});
		await expect(openRelease(db(), null, slug, id)).rejects.toEqual(isRefused(404));
		await expect(publish(id)).rejects.toEqual(isRefused(404));

		async function publishGroup(group: string) {
			const two = await givenPerson(db(), "evaluator");
			const { compute } = new GivenAnswers(report());
			const named = { slug: "all-coming-together", id: group };
			expect(await publishDraft({ db: db(), compute }, two, named, LATER)).toEqual({ ok: true });
		}
	});
});

function rowOf(db: Db, id: string) {
	return db.selectFrom("release").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
}
