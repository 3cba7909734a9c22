import { expect, test } from "vitest";
import { sheetRows } from "#app/attendance/sheet-rows.ts";

const row = {
	name: "Amina",
	href: "/en/learners/a1",
	rate: "50.0%",
	parts: "1 of 2",
	doubtful: false,
	strip: "PAn",
};

test("each lesson is a cell that says its mark", () => {
	const html = sheetRows([row], (sign) => `word ${sign}`);
	expect(html).toContain('<td class="cell cell-present">word P</td>');
	expect(html.match(/<td class="cell/g)).toHaveLength(3);
	expect(html).toContain('<th scope="row"><a href="/en/learners/a1"><bdi>Amina</bdi></a></th>');
	expect(html).not.toContain("figure-doubtful");
	expect(sheetRows([{ ...row, doubtful: true }], String)).toContain("figure-doubtful");
});

test("whatever is written in a name, a word or an address is text", () => {
	const bad = `<img src=x onerror="a('b')">&`;
	const texts = { name: bad, href: `/"><script>`, rate: bad, parts: bad };
	const html = sheetRows([{ ...row, ...texts }], () => bad);
	expect(html).not.toMatch(/<(img|script)/);
	expect(html).not.toContain(`"a('b')"`);
	const shown = html.match(/&lt;img src=x onerror=&quot;a\(&#39;b&#39;\)&quot;&gt;&amp;/g);
	expect(shown).toHaveLength(3 + 3);
});
