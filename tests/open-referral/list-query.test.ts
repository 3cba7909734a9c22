import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageOf } from "#app/open-referral/envelope.ts";
import { openId, readId } from "#app/open-referral/ids.ts";
import { readListQuery, readShortQuery } from "#app/open-referral/list-query.ts";
import { TAXONOMIES, TERMS } from "#app/open-referral/taxonomies.ts";

const read = (query: string) => readListQuery(new URLSearchParams(query));

describe("what can be asked of a list", () => {
	test("nothing asked is the first page of twenty", () => {
		expect(read("")).toMatchObject({ ok: true, value: { page: 1, perPage: 20, full: false } });
	});

	test.each([
		["page=0", "page", "from 1 to 1000000"],
		["page=-1", "page", "whole number"],
		["page=1.5", "page", "whole number"],
		["page=99999999", "page", "whole number"],
		["per_page=101", "per_page", "from 1 to 100"],
		["per_page=0", "per_page", "from 1 to 100"],
		["per_page=ten", "per_page", "whole number"],
		["per_page=", "per_page", "whole number"],
		["full=yes", "full", "true or false"],
		["format=ndjson", "format", "json"],
		["modified_after=yesterday", "modified_after", "2026-03-01T09:00:00Z"],
		["modified_after=2026-13-01", "modified_after", "2026-03-01T09:00:00Z"],
		["modified_after=", "modified_after", "2026-03-01T09:00:00Z"],
		["taxonomy_term_id=entry-1", "taxonomy_term_id", "UUID"],
		["taxonomy_id=1", "taxonomy_id", "UUID"],
		["organization_id='%20or%201=1", "organization_id", "UUID"],
		["postcode=E17", "proximity", "beside postcode"],
		["proximity=500", "postcode", "beside proximity"],
		["postcode=E17&proximity=0", "proximity", "from 1 to 100000"],
		["postcode=E17&proximity=100001", "proximity", "from 1 to 100000"],
		["postcode=Hackney&proximity=500", "postcode", "E17 4QH"],
		["postcode=ZZ99%209ZZ&proximity=500", "postcode", "E17 4QH"],
	])("%s is refused by the name of %s", (query, parameter, words) => {
		const answer = read(query);
		expect(answer).toMatchObject({ ok: false, bad: [{ parameter }] });
		expect(JSON.stringify(answer)).toContain(words);
	});

	test("all that is wrong is said at once", () => {
		const answer = read("page=x&per_page=x&full=x");
		expect(answer.ok ? [] : answer.bad.map(({ parameter }) => parameter)).toEqual([
			"page",
			"per_page",
			"full",
		]);
	});

	test.each([
		["2026-03-01", "2026-03-01T00:00:00.000Z"],
		["2026-07-01T10:00", "2026-07-01T10:00:00.000Z"],
		["2026-07-01T10:00:00Z", "2026-07-01T10:00:00.000Z"],
		["2026-07-01T10:00:00.123%2B01:00", "2026-07-01T09:00:00.123Z"],
		["2026-07-01T10:00:00+01:00", "2026-07-01T09:00:00.000Z"],
	])("%s is the moment %s, wherever the server stands", (text, modifiedAfter) => {
		expect(read(`modified_after=${text}`)).toMatchObject({ value: { filter: { modifiedAfter } } });
	});

	test("no address at all makes the reading throw", () => {
		const names = fc.constantFrom(
			"page",
			"per_page",
			"full",
			"search",
			"modified_after",
			"taxonomy_term_id",
			"postcode",
			"proximity",
		);
		const pairs = fc.array(fc.tuple(names, fc.string({ unit: "grapheme" })));
		fc.assert(
			fc.property(pairs, (all) => {
				const params = new URLSearchParams(all);
				return typeof readListQuery(params).ok === typeof readShortQuery(params).ok;
			}),
		);
	});
});

describe("pages and ids", () => {
	test("pages of a list put together are the list", () => {
		const all = fc.array(fc.integer(), { maxLength: 60 });
		fc.assert(
			fc.property(all, fc.integer({ min: 1, max: 10 }), (items, perPage) => {
				const walked: number[] = [];
				for (let page = 1; ; page++) {
					const found = pageOf(items, { page, perPage });
					walked.push(...found.contents);
					expect(found.empty).toBe(found.size === 0);
					if (found.last_page) break;
				}
				expect(walked).toEqual(items);
			}),
		);
	});

	test("ids of terms and taxonomies are all different, and the same for ever", () => {
		const ids = [...TERMS, ...TAXONOMIES].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.every((id) => readId(id) === id)).toBe(true);
		// Other directories hold them: a change here is a break there.
		expect(openId("location", "online")).toBe("0a2e8758-1ca4-57c2-aea5-a4e78f2dfae5");
		expect(TERMS.find(({ code }) => code === "entry-1")?.id).toBe(
			"e194b191-8132-5582-8897-dedc2a6fd3ea",
		);
	});

	test("an id is known in capitals too, and nothing else is one", () => {
		const id = openId("anything");
		expect(readId(id.toUpperCase())).toBe(id);
		expect(["", "1", `${id}0`, id.replace("-", "")].map(readId)).toEqual([null, null, null, null]);
	});
});
