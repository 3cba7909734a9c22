import { expect, test } from "vitest";
import type { ClassCounts } from "#app/finder/borough-counts.ts";
import { BoroughList, BoroughMap, IntegrationAreaList } from "#app/finder/borough-links.tsx";
import { BoroughPicture } from "#app/finder/borough-picture.tsx";
import { inPage, wordsIn } from "./in-page.tsx";

const COUNTS: ClassCounts = {
	areas: [
		{ gss: "E09000031", name: "Waltham Forest", classes: 14 },
		{ gss: "E09000012", name: "Hackney", classes: 1 },
		{ gss: "E08000032", name: "Bradford", classes: 400 },
	],
	online: 3,
	total: 418,
	hasExamples: false,
};

test("each of the 33 tiles leads to the classes of its borough and says how many", () => {
	const html = inPage(<BoroughMap counts={COUNTS} />);
	expect(html.match(/<a class="tile/g)).toHaveLength(33);
	expect(html).toMatch(
		/<a class="tile shade-3" href="\/en\/classes\?area=waltham-forest"><title>Waltham Forest: 14 classes<\/title>/,
	);
	expect(html).toContain("<title>Hackney: 1 class</title>");
	expect(html).toMatch(/tile shade-0" href="[^"]+barnet"><title>Barnet: 0 classes<\/title>/);
	expect(wordsIn(html)).toContain("Walt 14");
});

test("what is far from London gives no tile its shade", () => {
	const html = inPage(<BoroughMap counts={COUNTS} />);
	expect(html).not.toContain("400");
	expect(html).not.toContain("Bradford");
});

test("London is never mirrored: west stays on the left in Arabic", () => {
	const places = (html: string) => [...html.matchAll(/<rect x="(\d+)" y="(\d+)"/g)].map(String);
	const arabic = inPage(<BoroughMap counts={COUNTS} />, "ar");
	expect(places(arabic)).toEqual(places(inPage(<BoroughMap counts={COUNTS} />)));
	expect(arabic).toContain('direction="ltr"');
	expect(arabic).toContain("هاكني");
});

test("the lists lead where the tiles lead, in the reader's alphabet, with the English name", () => {
	const html = inPage(<BoroughList counts={COUNTS} />, "bn");
	const links = (text: string) =>
		[...text.matchAll(/href="([^"]+area=[^"]+)"/g)].map(([, to]) => to);
	expect(links(html).sort()).toEqual(links(inPage(<BoroughMap counts={COUNTS} />, "bn")).sort());
	expect(wordsIn(html)).toContain("হ্যাকনি Hackney 1");
	const names = [...html.matchAll(/class="both"><span>([^<]+)/g)].map(([, name]) => name!);
	expect(names).toHaveLength(33);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "bn")));
});

test("the five Integration Areas stand beside it, also those without a class", () => {
	const words = wordsIn(inPage(<IntegrationAreaList counts={COUNTS} />));
	expect(words).toContain("Bradford 400");
	expect(words).toContain("Walsall 0");
	expect(words).toContain("Waltham Forest 14");
	expect(words).not.toContain("Hackney");
});

test("a picture of results shows other values, and leads nowhere", () => {
	const html = inPage(
		<BoroughPicture
			title="Attendance"
			values={{ E09000012: { value: 0.81, text: "81%", label: "Hackney: 81%" } }}
			format={(value) => `${value * 100}%`}
		/>,
	);
	expect(html).not.toContain("<a ");
	expect(html).toContain("<title>Hackney: 81%</title>");
	expect(html).toContain("<title>Barnet</title>");
	expect(html).toContain("<title>Attendance</title>");
	expect(wordsIn(html)).toContain("Attendance 0% 81%");
});
