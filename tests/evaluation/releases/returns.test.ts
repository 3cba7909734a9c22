import { expect, test } from "vitest";
import { makeDraft } from "#app/evaluation/releases/drafts.server.ts";
import { openRelease } from "#app/evaluation/releases/releases.server.ts";
import { openReturn, openReturns, prepareReturn } from "#app/evaluation/releases/returns.server.ts";
import { quartersOver, wantedReturn, wholePeriod } from "#app/evaluation/releases/returns.ts";
import { publishDraft } from "#app/evaluation/releases/signing.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenPerson } from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";
import { GivenAnswers, report } from "./given-report.ts";

const NOW = new Date("2026-09-01T12:00:00Z");
const PILOTS = [
	{ startsOn: "2026-02-10", endsOn: "2026-08-20" },
	{ startsOn: "2026-05-01", endsOn: "2026-12-31" },
];

test("returns are for quarters that are over, and their days are the quarter's", () => {
	expect(quartersOver(PILOTS, "2026-09-01")).toEqual(["2026-06-30", "2026-03-31"]);
	expect(quartersOver(PILOTS, "2026-10-01")).toEqual(["2026-09-30", "2026-06-30", "2026-03-31"]);
	expect(wantedReturn("all", PILOTS, "2026-06-30", "2026-09-01")).toEqual({
		...{ kind: "return", slug: "all", audience: "agreement" },
		period: { from: "2026-04-01", until: "2026-06-30" },
	});
	for (const quarter of ["2026-09-30", "2025-12-31", "2026-06-29", "constructor"]) {
		expect(wantedReturn("all", PILOTS, quarter, "2026-09-01"), quarter).toBeNull();
	}
});

test("the whole period goes from the first pilot's beginning to today or the last one's end", () => {
	expect(wholePeriod(PILOTS, "2026-09-01")).toEqual({ from: "2026-02-10", until: "2026-09-01" });
	expect(wholePeriod(PILOTS, "2027-03-01")).toEqual({ from: "2026-02-10", until: "2026-12-31" });
	expect(wholePeriod(PILOTS, "2026-01-01")).toEqual({ from: "2026-01-01", until: "2026-01-01" });
});

async function given(db: Db) {
	const { slug } = await givenPilot(db);
	const [one, two] = [await givenPerson(db, "evaluator"), await givenPerson(db, "evaluator")];
	const answers = new GivenAnswers(report());
	const place = { db, compute: answers.compute };
	const prepare = async (quarter: string, person = one) => {
		const made = await prepareReturn(place, person, { slug, quarter }, NOW);
		if (!made.ok) throw new Error(made.error);
		return made.id;
	};
	const sign = (id: string) => publishDraft(place, two, { slug, id }, NOW);
	return { slug, one, two, answers, place, prepare, sign };
}

onEachDatabase((db) => {
	test("one prepares a return, another signs it off, and then it is fixed", async () => {
		const { slug, one, answers, prepare, sign } = await given(db());
		const stateOf = async (quarter: string) =>
			(await openReturn(db(), one, { slug, quarter }, NOW)).current?.state ?? null;
		expect(await stateOf("2026-06-30")).toBeNull();
		const id = await prepare("2026-06-30");
		expect(await stateOf("2026-06-30")).toBe("draft");
		expect(await sign(id)).toEqual({ ok: true });
		expect(await stateOf("2026-06-30")).toBe("published");
		answers.report = report({ dataHash: "b".repeat(64) });
		expect(await prepare("2026-06-30")).toBe(id);
		await expect(openRelease(db(), null, slug, id)).rejects.toMatchObject({ status: 404 });
	});

	test("each is measured against the last signed quarter before it, whichever was signed last", async () => {
		const { slug, one, answers, prepare, sign } = await given(db());
		const second = await prepare("2026-06-30");
		await sign(second);
		answers.report = report({ dataHash: "b".repeat(64) });
		const first = await prepare("2026-03-31");
		expect(await openRelease(db(), one, slug, first)).toMatchObject({ previousId: null });
		await sign(first);
		expect(await openRelease(db(), one, slug, second)).toMatchObject({ previousId: null });
	});

	test("stands in no list of reports, and only quarters that are over have one", async () => {
		const { slug, one, place, prepare } = await given(db());
		await prepare("2026-03-31");
		const period = { from: "2026-01-01", until: "2026-03-31" };
		const wanted = { kind: "report", slug, audience: "agreement", period } as const;
		expect(await makeDraft(place, one, wanted, NOW)).toMatchObject({ ok: true });
		const { quarters } = await openReturns(db(), one, slug, NOW);
		expect(quarters.map(({ quarter }) => quarter)).toEqual(["2026-06-30", "2026-03-31"]);
		for (const quarter of ["2026-09-30", "soon"]) {
			const refused = prepareReturn(place, one, { slug, quarter }, NOW);
			await expect(refused).rejects.toMatchObject({ status: 404 });
		}
		const tutor = await givenPerson(db(), "tutor");
		const forbidden = prepareReturn(place, tutor, { slug, quarter: "2026-06-30" }, NOW);
		await expect(forbidden).rejects.toMatchObject({ status: 403 });
	});
});
