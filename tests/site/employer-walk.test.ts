import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPEN_ROUTES } from "#app/server/open-addresses.ts";
import { MATRIX } from "#tests/support/matrix.ts";
import { type Answer, ask, type Cookies } from "#tests/support/matrix-ask.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { formsOf } from "#tests/support/page-forms.ts";
import { said } from "#tests/support/said.ts";
import { openWalk } from "#tests/support/walk.ts";

/**
 * No answer to an employer tells of one learner: two sites that differ in nothing but the names, the
 * marks and the levels of learners answer him alike, byte by byte, at every address of the build.
 */
const PATTERNS = Object.keys(MATRIX);

let sites: [OwnSite, OwnSite];
let cookies: Cookies;
let addresses: string[];

beforeAll(async () => {
	const first = await openOwnSite();
	const walk = await openWalk(first);
	cookies = walk.cookies;
	addresses = [
		...PATTERNS.flatMap((pattern) => asData(walk.addressFor(pattern))),
		...OPEN_ROUTES.map((route) => `/${route}`),
	];
	const second = await openOwnSite(first.url);
	sites = [first, second];
	await otherLearners(second);
});
afterAll(async () => {
	for (const site of sites ?? []) await site.close();
});

function asData(address: string): string[] {
	return /\.\w+$/.test(address) ? [address] : [address, `${address}.data`];
}

/** Everybody has another name, came when she did not, and is at another level. */
async function otherLearners({ db }: OwnSite): Promise<void> {
	await sql`update learner set preferred_name = 'Other ' || preferred_name,
		full_name = 'Other ' || full_name, phone = '07700 900999', email = 'other@example.test'`.execute(
		db,
	);
	await sql`update mark set code = case code when 'present' then 'absent' else 'present' end,
		late_minutes = 0, left_early_minutes = 0`.execute(db);
	await sql`update skill_result set level = case level when 'entry-1' then 'entry-2' else 'entry-1' end`.execute(
		db,
	);
	await sql`update assessment set note = 'Another note'`.execute(db);
}

const get = (site: OwnSite, address: string, cookie = cookies.get("employer")): Promise<Answer> =>
	ask(site.origin, cookie, "GET", address);

async function different(asked: readonly string[], cookie?: string): Promise<string[]> {
	const found: string[] = [];
	for (const address of asked) {
		const [one, other] = await Promise.all(sites.map((site) => get(site, address, cookie)));
		if (said(one!, sites[0].origin) !== said(other!, sites[1].origin)) found.push(address);
	}
	return found;
}

test("an employer is answered alike, whoever the learners are and however they do", async () => {
	expect(addresses.length).toBeGreaterThan(300);
	// Who holds a learner's own link reads her page; an employer has none.
	expect(
		(await different(addresses)).filter((address) => !/^\/en\/my\/[\w-]{43}/.test(address)),
	).toEqual([]);
});

test("whoever may see them is answered differently: else the walk would prove nothing", async () => {
	const some = addresses.filter((address) =>
		/^\/en\/(manage|learners)\b(?!.*\.data)/.test(address),
	);
	const found = await different(some, cookies.get("coordinator"));
	expect(found.length).toBeGreaterThan(15);
	expect(found).toContain("/en/manage/learners");
});

test("no form of his tells of one either", async () => {
	const { db, origin } = sites[0];
	const people = await db.selectFrom("learner").select("id").execute();
	const places = await db.selectFrom("enrolment").select(["id", "reference"]).execute();
	const ids = [...people.map(({ id }) => id), ...places.flatMap((one) => [one.id, one.reference])];
	expect(ids.length).toBeGreaterThan(500);
	const sent = [];
	for (const address of addresses.filter((one) => /^\/en\/(workplace|account)/.test(one))) {
		const page = await get(sites[0], address);
		for (const form of formsOf(page.body, address)) {
			if (/sign-out|sessions|password/.test(form.action)) continue;
			sent.push(await ask(origin, cookies.get("employer"), "POST", form.action, form.body));
		}
		sent.push(page);
	}
	expect(sent.length).toBeGreaterThan(8);
	for (const { body } of sent) expect(ids.filter((id) => body.includes(id))).toEqual([]);
});
