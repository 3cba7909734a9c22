import { expect, inject, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";

const site = () => inject("site");
const ask = (path: string, init: RequestInit = {}) =>
	fetch(site() + path, { redirect: "manual", ...init });

type Found = { id: string };

test("the page of any site may read the directory, and is given no cookie", async () => {
	for (const path of ["", "/", "/services", "/services?page=x", "/services/1", "/nothing"]) {
		const { headers } = await ask(`/open-referral${path}`, {
			headers: { origin: "https://elsewhere.example", referer: `${site()}/ar` },
		});
		expect(headers.get("access-control-allow-origin"), path).toBe("*");
		expect(headers.get("cross-origin-resource-policy"), path).toBe("cross-origin");
		expect(headers.get("content-type"), path).toBe("application/json");
		expect(headers.get("x-content-type-options"), path).toBe("nosniff");
		expect(headers.get("set-cookie"), path).toBeNull();
	}
	expect((await ask("/en")).headers.get("cross-origin-resource-policy")).toBe("same-origin");
});

test("every id of every list of the demo leads to the thing itself", async () => {
	const lists = ["services", "service_at_locations", "organizations", "taxonomies"];
	for (const list of [...lists, "taxonomy_terms"]) {
		const answer = await ask(`/open-referral/${list}?per_page=100`);
		const { contents, total_items } = (await answer.json()) as {
			contents: Found[];
			total_items: number;
		};
		expect(contents.length, list).toBeGreaterThan(3);
		expect(contents.length, list).toBe(total_items);
		for (const { id } of contents) {
			const found = await ask(`/open-referral/${list}/${id}`);
			expect(found.status, `${list}/${id}`).toBe(200);
			expect(((await found.json()) as Found).id).toBe(id);
		}
	}
});

test("HEAD is answered as GET is, without a body", async () => {
	for (const path of ["/open-referral/services", "/robots.txt", "/sitemap.xml"]) {
		const [got, head] = [await ask(path), await ask(path, { method: "HEAD" })];
		expect(head.status, path).toBe(200);
		expect(head.headers.get("content-type"), path).toBe(got.headers.get("content-type"));
		expect(await head.text(), path).toBe("");
		expect((await got.text()).length, path).toBeGreaterThan(100);
	}
});

test("OPTIONS says what is possible, and nothing else is", async () => {
	const asked = await ask("/open-referral/services", { method: "OPTIONS" });
	expect(asked.status).toBe(204);
	expect(asked.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
	for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
		const refused = await ask("/open-referral/services", { method });
		expect(refused.status, method).toBe(405);
		expect(refused.headers.get("allow"), method).toBe("GET, HEAD, OPTIONS");
		expect(await refused.json(), method).toHaveProperty("error");
		expect((await ask("/sitemap.xml", { method })).status, method).toBe(405);
	}
});

test.each([
	["/open-referral/nothing", 404],
	["/open-referral/services/00000000-0000-4000-8000-000000000000", 404],
	["/open-referral/services/00000000-0000-4000-8000-000000000000/more", 404],
	["/open-referral/services/1", 400],
	["/open-referral/services/%2e%2e%2fetc", 400],
	["/open-referral//services", 400],
	["/open-referral/services//", 400],
	["/open-referral/%00", 400],
	["/open-referral/%E0%A4%A", 400],
	["/open-referral/services?per_page=101", 400],
	["/open-referral/services?page=0", 400],
	["/open-referral/services?search=%00", 400],
	["/open-referral/constructor", 404],
	["/open-referral/__proto__", 404],
])("%s is answered %i, in JSON", async (path, status) => {
	const answer = await ask(path);
	expect(answer.status).toBe(status);
	expect(await answer.json()).toHaveProperty("error");
});

test("no way around leads through it to another address", async () => {
	for (const path of ["/open-referral/../en/today", "/open-referral/%2e%2e/en/today"]) {
		const answer = await ask(path);
		expect(answer.status, path).toBe(302);
		expect(answer.headers.get("location"), path).toContain("/en/sign-in");
	}
	for (const path of ["/open-referralx", "/x/open-referral/services", "/sitemap.xml/x"]) {
		expect((await ask(path)).status, path).toBe(404);
	}
	expect((await ask("//open-referral/services")).status).toBe(400);
});

test("every address of the site map is a page, and names itself and the others as the map does", async () => {
	const xml = await (await ask("/sitemap.xml")).text();
	const urls = [...xml.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)];
	expect(urls.length).toBeGreaterThan(100);
	const english = urls.filter(([, loc = ""]) => new URL(loc).pathname.startsWith("/en"));
	expect(english.length).toBe(urls.length / languages.length);
	for (const [, loc = "", links = ""] of english) {
		const answer = await ask(new URL(loc).pathname);
		expect(answer.status, loc).toBe(200);
		const html = await answer.text();
		expect(html, loc).toContain(`<link rel="canonical" href="${loc}"/>`);
		expect(html, loc).not.toContain('name="robots"');
		for (const [, tag, href] of links.matchAll(/hreflang="(.*?)" href="(.*?)"/g)) {
			expect(html, loc).toContain(`<link rel="alternate" hrefLang="${tag}" href="${href}"/>`);
		}
	}
});

test("a search has one address, whatever it was asked by; what a code opens has none", async () => {
	const html = await (await ask("/ar/classes?x=1&level=entry-2&level=entry-1&q=family")).text();
	const address = `${site()}/ar/classes?q=family&amp;level=entry-1&amp;level=entry-2`;
	expect(html).toContain(`<link rel="canonical" href="${address}"/>`);
	const closed = await (await ask("/en/classes?code=CLEAN2026")).text();
	expect(closed).toContain('<meta name="robots" content="noindex"/>');
	expect(closed).not.toContain('rel="canonical"');
});

test.each(["/en/sign-in", "/en/list", "/en/nothing-here"])(
	"%s is not to be shown by search engines",
	async (path) => {
		const html = await (await ask(path)).text();
		expect(html).not.toContain('rel="canonical"');
		expect(html).not.toContain('rel="alternate"');
	},
);

test("robots.txt leads to the site map", async () => {
	const text = await (await ask("/robots.txt")).text();
	expect(text).toContain(`Sitemap: ${site()}/sitemap.xml`);
});
