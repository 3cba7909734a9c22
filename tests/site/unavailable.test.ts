import { existsSync, renameSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { formsOf } from "#tests/support/page-forms.ts";
import { until } from "#tests/support/waiting.ts";

/** The file under its name is gone: nothing can be written, as on a disk that fails. */
let site: OwnSite;
let cookies: Cookies;
let own: string;
let learnerId: string;
const fileOf = () => site.url.slice("file:".length);
const takeAway = () => renameSync(fileOf(), `${fileOf()}-away`);
const putBack = () => {
	if (existsSync(`${fileOf()}-away`)) renameSync(`${fileOf()}-away`, fileOf());
};
const ready = () => ask(site.origin, undefined, "GET", "/health/ready");

beforeAll(async () => {
	site = await openOwnSite();
	({ token: own, learnerId } = await givenOwnPage(site, "lea-valley-college"));
	cookies = await signEverybodyIn(site.origin);
});
afterEach(putBack);
afterAll(() => site.close());

test("while nothing can be written the finder goes on, and a form is kept to be sent again", async () => {
	const address = `/ar/my/${own}/complaint`;
	const page = await ask(site.origin, undefined, "GET", address);
	const body = new URLSearchParams(formsOf(page.body, address)[0]!.body);
	body.set("words", `صفنا بارد "جدًا" & <مظلم>`);
	body.set("contact", "");
	takeAway();

	for (const reading of ["/ur/classes?near=E17", "/en/classes?near=E17&q=nothing+like+it", "/pl"]) {
		expect((await ask(site.origin, undefined, "GET", reading)).status, reading).toBe(200);
	}
	expect(await ready()).toMatchObject({ status: 503, body: "database\n" });
	const refused = await ask(site.origin, undefined, "POST", address, body.toString());
	expect(refused.status).toBe(503);
	expect(refused.headers.get("retry-after")).toBe("10");
	expect(refused.headers.get("cache-control")).toBe("no-store");
	expect(refused.body).toContain('<html lang="ar" dir="rtl">');
	expect(refused.body).toContain("لا يمكننا فعل ذلك الآن");
	expect(refused.body).toContain(refused.headers.get("x-request-id"));
	const [again] = formsOf(refused.body, address);
	expect(again!.action).toBe(address);
	expect(new URLSearchParams(again!.body).get("words")).toBe(body.get("words"));
	expect(await countComplaints()).toBe(0);

	putBack();
	const saved = await ask(site.origin, undefined, "POST", again!.action, again!.body);
	expect(saved.status).toBe(303);
	expect(await countComplaints()).toBe(1);
	await until(async () => (await ready()).status === 200);
});

test("a password is in no page, and staff hear the same words", async () => {
	takeAway();
	const body = "email=tutor%40demo.test&password=a+secret+that+she+typed";
	const refused = await ask(site.origin, undefined, "POST", "/en/sign-in", body);
	const record = await ask(site.origin, cookies.get("tutor"), "GET", `/pl/learners/${learnerId}`);
	putBack();
	expect(refused.status).toBe(503);
	expect(refused.body).not.toContain("secret");
	expect(record.status).toBe(503);
	expect(record.body).toContain("W tej chwili nie możemy tego zrobić");
});

async function countComplaints(): Promise<number> {
	const rows = await site.db
		.selectFrom("complaint")
		.where("words", "like", "صفنا%")
		.select("id")
		.execute();
	return rows.length;
}
