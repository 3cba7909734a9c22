import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rolesFor } from "#app/access/addresses.ts";
import { asksForData, isMalformed, patternOf, wordsOfRoutes } from "#app/server/address.ts";
import { isCrossSite } from "#app/server/cross-site.ts";

const ours = ["https://esol.example.org"];

describe("a change from elsewhere", () => {
	test("is never let through unless the browser or the origin says it is ours", () => {
		const site = fc.constantFrom(undefined, "same-origin", "none", "same-site", "cross-site", "x");
		const origin = fc.constantFrom(
			undefined,
			"null",
			ours[0]!,
			"https://esol.example.org.evil.test",
		);
		fc.assert(
			fc.property(site, origin, fc.constantFrom("POST", "PUT", "DELETE"), (s, o, method) => {
				const headers = new Headers();
				if (s) headers.set("sec-fetch-site", s);
				if (o) headers.set("origin", o);
				const byHerself = s === "none" && (o === undefined || o === ours[0]);
				const trusted = s ? s === "same-origin" || byHerself : o === ours[0];
				return isCrossSite(method, headers, ours) === !trusted;
			}),
		);
	});

	test("reading is always allowed", () => {
		const headers = new Headers({ "sec-fetch-site": "cross-site" });
		expect(isCrossSite("GET", headers, ours)).toBe(false);
		expect(isCrossSite("HEAD", headers, ours)).toBe(false);
	});
});

describe("addresses", () => {
	test("no address at all makes the check throw", () => {
		fc.assert(
			fc.property(fc.webPath(), fc.string(), (path, search) => {
				const url = new URL(`https://x.test${path}?${encodeURIComponent(search)}`);
				isMalformed(url);
				asksForData(url);
				rolesFor(url.pathname);
			}),
		);
	});

	test("the log has words of ours and stars, never a name or an id", () => {
		const known = wordsOfRoutes([":lang/lessons/:lessonId/register", ":lang/classes"]);
		expect(patternOf("/ar/lessons/0192-77/register", known)).toBe("/*/lessons/*/register");
		expect(patternOf("/en/classes/amina", known)).toBe("/*/classes/*");
	});

	test("staff addresses name their roles, releases and learner pages do not", () => {
		expect(rolesFor("/en/lessons/1/register")).toEqual(["tutor", "coordinator"]);
		expect(rolesFor("/en/pilots/family-e17/report")).toEqual(["evaluator"]);
		expect(rolesFor("/en/pilots/family-e17/releases/1")).toBeNull();
		expect(rolesFor("/en/pilots/family-e17/releases/1.csv")).toBeNull();
		expect(rolesFor("/en/pilots/family-e17/releases")).toEqual(["evaluator"]);
		expect(rolesFor("/en/classes/constructor")).toBeNull();
		expect(rolesFor("/en/constructor")).toBeNull();
	});
});
