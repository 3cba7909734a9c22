import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

let site: OwnSite;
let cookies: Cookies;
let release: { id: string; slug: string };
let published: { id: string; slug: string };

beforeAll(async () => {
	site = await openOwnSite();
	cookies = await signEverybodyIn(site.origin);
	const releases = await site.db
		.selectFrom("release")
		.innerJoin("pilot", "pilot.id", "release.pilot_id")
		.select(["release.id", "pilot.slug", "release.state", "release.audience"])
		.orderBy("release.id")
		.execute();
	release = releases.find(({ state }) => state === "draft")!;
	published = releases.find(
		({ state, audience }) => state === "published" && audience === "public",
	)!;
});

afterAll(() => site.close());

const FORMATS = ["csv", "json", "ods", "xlsx"];
const fileOf = ({ id, slug }: typeof release, format: string) =>
	`/en/pilots/${slug}/releases/${id}.${format}`;
const provenAgo = (minutes: number) =>
	site.db
		.updateTable("session")
		.set({ proven_at: new Date(Date.parse(SITE_NOW) - minutes * 60_000).toISOString() })
		.execute();

test.each(FORMATS)("a draft as %s leaves after a fresh proof alone", async (format) => {
	await provenAgo(11);
	const refused = await ask(site.origin, cookies.get("evaluator"), "GET", fileOf(release, format));
	expect(refused.status).toBe(303);
	const page = `/en/pilots/${release.slug}/releases/${release.id}`;
	expect(refused.headers.get("location")).toBe(
		`/en/account/proof?${new URLSearchParams({ next: page })}`,
	);
	await provenAgo(9);
	const given = await ask(site.origin, cookies.get("evaluator"), "GET", fileOf(release, format));
	expect(given.status).toBe(200);
});

test.each(FORMATS)("what is published goes to everybody as %s", async (format) => {
	await provenAgo(11);
	for (const who of ["evaluator", "stranger"] as const) {
		const given = await ask(site.origin, cookies.get(who), "GET", fileOf(published, format));
		expect(given.status, who).toBe(200);
	}
});

test("rows of people leave with an entry of who took them, and none when they do not", async () => {
	const taken = () =>
		site.db
			.selectFrom("audit_entry")
			.where("act", "=", "exported")
			.where("kind", "=", "pilot")
			.select(["by_ref", "role", "about_ref"])
			.execute();
	const path = "/en/pilots/family-e17/rows.csv";
	await provenAgo(11);
	const before = await taken();
	expect((await ask(site.origin, cookies.get("evaluator"), "GET", path)).status).toBe(303);
	expect(await taken()).toEqual(before);
	await provenAgo(1);
	expect((await ask(site.origin, cookies.get("evaluator"), "GET", path)).status).toBe(200);
	const after = await taken();
	expect(after).toHaveLength(before.length + 1);
	expect(after.at(-1)).toMatchObject({ role: "evaluator" });
	expect(after.at(-1)?.by_ref).toBeTruthy();
});
