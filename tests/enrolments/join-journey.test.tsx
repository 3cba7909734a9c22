import { join } from "node:path";
import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import type { CourseToJoin, Join } from "#app/enrolments/join.server.ts";
import { parseJoin, typedJoin } from "#app/enrolments/join-form.ts";
import { JoinJourney, type JoinStep } from "#app/enrolments/join-journey.tsx";
import { wishForOne, wishFromList } from "#app/enrolments/wish.ts";
import { PageProvider } from "#app/i18n/page.tsx";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { joinForm } from "./join-form-given.ts";

const texts = loadTexts(join(process.cwd(), "locales"))("en");

const course: CourseToJoin = {
	id: "course-1",
	slug: "e1-walthamstow",
	providerId: "provider-1",
	title: "English for beginners",
	englishTitle: "English for beginners",
	provider: "Lea Valley Learning",
	isExample: false,
	hasCreche: false,
};
const other: CourseToJoin = {
	...course,
	id: "course-2",
	slug: "sew-and-talk",
	title: "Sew & talk",
};

const single: Join = {
	wish: wishForOne(course.slug, {
		url: `https://esol.test/en/classes/${course.slug}/join?code=KAFFEE24`,
	}),
	notice: { name: "join", time: "6 months" },
	open: [course],
	closed: [],
};

test("an error stands above the form and beside its field, and all that was typed stays", () => {
	const html = journey(stepOf(joinForm({ phone: "0770", message: "<b>Mornings</b>" })));
	expect(html).toContain('<a href="#phone">Check the phone number.');
	expect(html).toMatch(/<input id="phone"[^>]*aria-describedby="phone-hint phone-error"/);
	expect(valueIn(html, "name")).toBe("أمينة");
	expect(valueIn(html, "phone")).toBe("0770");
	expect(valueIn(html, "form-key")).toBe("form-1");
	expect(html).toContain("&lt;b&gt;Mornings&lt;/b&gt;</textarea>");
	expect(checkedIn(html)).toEqual([
		"leave-message=yes",
		"speaking=entry-1",
		"reading=unsure",
		"consent=yes",
	]);
});

test("an untouched form has nothing chosen but the page's language", () => {
	const html = journey(undefined);
	expect(checkedIn(html)).toEqual([]);
	expect(html).toMatch(/<option value="en" lang="en" selected=""/);
	expect(valueIn(html, "form-key")).toBe("fresh");
});

test("the check page carries every answer in hidden fields and none in an address", () => {
	const form = joinForm({ message: "Mornings" });
	const html = journey(stepOf(form));
	for (const [name, value] of Object.entries(typedJoin(form)))
		expect(valueIn(html, name)).toBe(value);
	const addresses = [...html.matchAll(/(?:href|action|formAction)="([^"]*)"/gi)].map(
		([, to]) => to!,
	);
	expect(addresses).toContain("/en/classes/e1-walthamstow/join/request?code=KAFFEE24");
	expect(addresses).toContain("/en/classes/e1-walthamstow/join?code=KAFFEE24");
	expect(addresses.join(" ")).not.toMatch(/Mornings|07700|form-1|%D8/);
});

test("a class that takes nobody more shows no form, whatever was sent", () => {
	const html = journey(stepOf(joinForm()), { ...single, open: [], closed: [course] });
	expect(html).not.toContain("<form");
	expect(html).toContain("You cannot ask for this class now");
});

test("of several classes those that closed are named, and the others are asked for", () => {
	const url = `https://esol.test/en/list/join?class=${course.slug}&class=${other.slug}`;
	const several = { ...single, wish: wishFromList({ url }), open: [course], closed: [other] };
	const html = journey(stepOf(joinForm()), several);
	expect(html).toContain("You cannot ask for this class now");
	expect(html).toContain("Sew &amp; talk");
	expect(html).toContain('action="/en/list/join/request?class=e1-walthamstow"');
});

test("who asks for several classes agrees to hear from each", () => {
	expect(journey(undefined)).toContain("contact me about this class<");
	const html = journey(undefined, { ...single, open: [course, other] });
	expect(html).toContain("contact me about these classes<");
	expect(html).toContain("Sew &amp; talk");
});

function stepOf(form: FormData): JoinStep {
	const parsed = parseJoin(form);
	const typed = typedJoin(form);
	return parsed.ok ? { typed, request: parsed.value } : { typed, errors: parsed.errors };
}

function journey(step: JoinStep | undefined, of: Join = single): string {
	const page = {
		language: "en",
		direction: "ltr",
		url: new URL("https://esol.test/en/classes/e1-walthamstow/join/check"),
		status: 200,
		nonce: "",
		requestId: "",
		signedIn: false,
		now: new Date("2026-09-07T09:00:00Z"),
		t: texts.t,
		english: texts.t,
		keep: () => "",
	} as const;
	const fresh = { language: "en", "form-key": "fresh" };
	return renderToString(
		<I18nextProvider i18n={texts}>
			<PageProvider page={page}>
				<JoinJourney join={of} fresh={fresh} step={step} />
			</PageProvider>
		</I18nextProvider>,
	).replaceAll("<!-- -->", "");
}

function valueIn(html: string, name: string): string | undefined {
	const [input] = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html) ?? [];
	return /value="([^"]*)"/.exec(input ?? "")?.[1];
}

function checkedIn(html: string): string[] {
	return [...html.matchAll(/<input[^>]*checked=""[^>]*>/g)].map(([input]) => {
		const [, name] = /name="([^"]*)"/.exec(input) ?? [];
		const [, value] = /value="([^"]*)"/.exec(input) ?? [];
		return `${name}=${value}`;
	});
}
