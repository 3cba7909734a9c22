import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, expect, test } from "vitest";
import { takeProviderData } from "#app/leaving/provider-data.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenTwoProviders, markOwned } from "./given-two-providers.ts";

const NOW = new Date("2026-06-01T10:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "esol-plus-provider-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

onEachDatabase((db, engine) => {
	test("a provider takes all that is its own, and nothing of the other's", async () => {
		const { provider, other, own, shared, stays, lonely, goes } = await givenTwoProviders(db());
		await db()
			.updateTable("learner")
			.set({ preferred_name: "=HYPERLINK(1)" })
			.where("id", "=", own)
			.execute();
		await markOwned(db(), other, "theirs");
		const to = join(folder, engine);
		const taken = await takeProviderData(db(), { id: provider, name: "Gone College" }, to, NOW);
		expect(taken).toMatchObject({ learners: 13 });
		const noted = await db()
			.selectFrom("audit_entry")
			.where("act", "=", "exported")
			.where("provider_ref", "=", provider)
			.select(["kind", "learner_ref", "by_ref", "role"])
			.execute();
		expect(noted.filter(({ kind }) => kind === "learner")).toHaveLength(13);
		expect(noted.map(({ learner_ref }) => learner_ref)).toContain(own);
		expect(noted).toContainEqual({
			kind: "provider",
			learner_ref: null,
			by_ref: null,
			role: "server",
		});

		const text = filesIn(to)
			.map((file) => readFileSync(file, "utf8"))
			.join("\n");
		const { id: stranger } = stays.learners[1]!;
		// The learner both know is there once: her record, and this provider's rows alone.
		const kept = text.replaceAll(/theirs\d+x/g, "");
		for (const id of [other, stays.course.id, stranger]) expect(kept).not.toContain(id);
		for (const id of [provider, lonely.id, goes.course.id, own, shared]) expect(kept).toContain(id);
		const learners = parse(readFileSync(join(to, "learner.csv")), { columns: true, bom: true });
		expect(learners).toHaveLength(13);
		expect(JSON.stringify(learners)).toContain("'=HYPERLINK(1)");
		const hers = JSON.parse(readFileSync(join(to, "learners", `${own}.json`), "utf8"));
		expect(Object.keys(hers)).toEqual(expect.arrayContaining(["learner", "enrolment", "mark"]));
		expect(Object.keys(hers)).not.toEqual(
			expect.arrayContaining(["survey_answer", "equality_profile", "quote"]),
		);
		expect(text).not.toMatch(/password_hash|token_hash/);
		expect(readFileSync(join(to, "README.md"), "utf8")).toContain("## enrolment.csv");
	});
});

function filesIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => /\.(csv|json|md)$/.test(name))
		.map((name) => join(folder, name));
}
