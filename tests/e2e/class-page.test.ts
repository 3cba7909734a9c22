import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { newId } from "#db/ids.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const CLASS = "/classes/first-english-walthamstow";

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

const ask = (path: string, init?: RequestInit) =>
	fetch(site.origin + path, { redirect: "manual", ...init });
const report = (path: string, kind: string) =>
	ask(path, {
		method: "POST",
		headers: { "sec-fetch-site": "same-origin" },
		body: new URLSearchParams({ kind }),
	});

describe.each(languages)("in $englishName", ({ tag }) => {
	test("the card stands on one screen of a small phone", async () => {
		const page = await newPage({ baseURL: site.origin, javaScriptEnabled: false });
		await page.goto(`/${tag}${CLASS}`);
		await page.locator(`a[href="/${tag}${CLASS}/card#card"]`).click();
		const box = await page.locator("#card").boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(740);
		const desk = page.locator("#card [lang=en][dir=ltr] h2");
		expect(await desk.first().textContent()).toBe("First English for parents");
	});

	test("the class is one printed sheet", async () => {
		const page = await newPage({ baseURL: site.origin });
		await page.goto(`/${tag}${CLASS}`);
		const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
	});

	test("the calendar is in its words", async () => {
		const answer = await ask(`/${tag}${CLASS}.ics`);
		expect(answer.status).toBe(200);
		expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
		expect(answer.headers.get("content-disposition")).toContain("first-english-walthamstow.ics");
		const root = new ICAL.Component(ICAL.parse(await answer.text()));
		expect(root.getAllSubcomponents("vevent").length).toBeGreaterThan(20);
		const title = String(root.getFirstPropertyValue("x-wr-calname"));
		expect(title).toContain("First English for parents");
		expect(title.includes(" – ")).toBe(tag !== "en");
	});
});

test("machines read the class as a Course, and the browser runs none of it", async () => {
	const page = await newPage({ baseURL: site.origin });
	await page.goto(`/en${CLASS}`);
	const block = await page.locator('script[type="application/ld+json"]').textContent();
	expect(JSON.parse(block ?? "")).toMatchObject({
		"@type": "Course",
		url: `${site.origin}/en${CLASS}`,
	});
});

test("what is wrong is said in one tap, and three people are believed", async () => {
	const { id: course_id } = await site.db
		.updateTable("course")
		.set({ confirmed_on: SITE_NOW.slice(0, 10) })
		.where("slug", "=", "tea-and-talk-hackney")
		.returning("id")
		.executeTakeFirstOrThrow();
	await site.db.deleteFrom("wrong_report").where("course_id", "=", course_id).execute();
	const page = await newPage({ baseURL: site.origin, javaScriptEnabled: false });
	await page.goto("/en/classes/tea-and-talk-hackney");
	expect(await page.getByText("Ask before you go").count()).toBe(0);
	await page.getByText("Something here is wrong").click();
	await page.getByRole("button", { name: "The day or time" }).click();
	expect(new URL(page.url()).search).toBe("?reported=yes");
	expect(await page.getByRole("status").textContent()).toContain("Thank you");

	for (const at of ["2026-10-12T09:00:00.000Z", "2026-10-13T09:00:00.000Z"]) {
		const row = { id: newId(), course_id, kind: "full" as const, at, settled_at: null };
		await site.db.insertInto("wrong_report").values(row).execute();
	}
	await page.goto("/en/classes/tea-and-talk-hackney");
	expect(await page.getByText("Ask before you go").count()).toBe(1);
	expect(await page.getByText("Ask about places").count()).toBe(1);
});

test("a tap without a choice is asked again; a class that is not there is not found", async () => {
	const unclear = await report(`/en${CLASS}/wrong`, "nonsense");
	expect(unclear.status).toBe(400);
	expect(await unclear.text()).toContain("Choose what is wrong.");
	expect((await report("/en/classes/no-such/wrong", "time")).status).toBe(404);
});

describe("a class behind a door", () => {
	const PRIVATE = "/en/classes/kitchen-english-stratford";
	const WAYS = ["", "/card", ".ics", "/wrong"];
	const CODE = "KITCHEN2026";

	beforeAll(async () => {
		// Kept by the site while it was for everybody.
		for (const way of WAYS) await ask(PRIVATE + way);
		const employer = { id: newId(), name: "Kitchens of Stratford", join_code: CODE };
		await site.db.insertInto("employer").values(employer).execute();
		await site.db
			.updateTable("course")
			.set({ private: 1, employer_id: employer.id })
			.where("slug", "=", "kitchen-english-stratford")
			.execute();
	});

	test("is not found without the code, before and after somebody used it", async () => {
		for (const way of WAYS) {
			const none = await (await ask(`/en/classes/no-such${way}`)).text();
			for (const query of ["", "?code=", "?code=KITCHEN2027"]) {
				expect((await ask(PRIVATE + way + query)).status, way + query).toBe(404);
			}
			expect((await ask(`${PRIVATE}${way}?code=${CODE}`)).status, way).toBe(200);
			const again = await ask(PRIVATE + way);
			expect(again.status).toBe(404);
			expect(plain(await again.text())).toBe(plain(none));
		}
		expect((await report(`${PRIVATE}/wrong`, "time")).status).toBe(404);
	});

	test("with the code it is kept by nobody, listed by nobody, and its links hold the code", async () => {
		for (const way of WAYS) {
			const answer = await ask(`${PRIVATE}${way}?code=kitchen-2026`);
			expect(answer.headers.get("cache-control"), way).toContain("no-store");
			expect(answer.headers.get("x-robots-tag"), way).toBe("noindex");
			expect(answer.headers.get("etag"), way).toBeNull();
		}
		const html = await (await ask(`${PRIVATE}?code=kitchen-2026`)).text();
		expect(html).not.toContain("ld+json");
		const within = [...html.matchAll(/(?:href|action)="(\/en\/classes\/kitchen[^"]*)"/g)];
		const links = within
			.map(([, link]) => link!)
			.filter((link) => !link.endsWith("code=kitchen-2026"));
		expect(links.length).toBeGreaterThanOrEqual(4);
		for (const link of links) expect(link).toContain(`?code=${CODE}`);
		const said = await report(`${PRIVATE}/wrong?code=${CODE}`, "time");
		expect(said.headers.get("location")).toBe(`${PRIVATE}?code=${CODE}&reported=yes`);
	});

	/** But for what is of one answer alone, and the address in its own links. */
	function plain(html: string): string {
		return html
			.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "")
			.replaceAll(/no-such|kitchen-english-stratford/g, "");
	}
});
