import { expect, test } from "vitest";
import { inLanguage } from "#app/ui/in-language.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { pictoPaths } from "#app/ui/picto-paths.ts";
import { render } from "./render.tsx";

test("a language keeps the page and the search", async () => {
	const html = await render(<PageFrame>{"…"}</PageFrame>, { path: "/classes?near=E17&page=2" });
	expect(html).toContain(
		'<a href="/ar/classes?near=E17&amp;page=2" hrefLang="ar" lang="ar" dir="rtl">العربية</a>',
	);
	expect(html).toContain('lang="en" dir="ltr" aria-current="true">English</a>');
});

test("a language keeps what was typed in a form", async () => {
	const switcher = { formId: "join", action: "/classes/e1/join" };
	const html = await render(<PageFrame switcher={switcher}>{"…"}</PageFrame>);
	expect(html).toMatch(
		/<button form="join" formAction="\/pl\/classes\/e1\/join" formMethod="post"/i,
	);
	expect(html).toContain('name="switch-language" value="pl"');
	expect(html).toMatch(/formNoValidate=""/i);
});

test("an address moves to another language whole", () => {
	expect(inLanguage("/en", "bn")).toBe("/bn");
	expect(inLanguage("/en?q=a", "bn")).toBe("/bn?q=a");
	expect(inLanguage("/en/classes/x?q=/en/", "bn")).toBe("/bn/classes/x?q=/en/");
	expect(inLanguage("/classes", "bn")).toBe("/bn/classes");
	expect(inLanguage("/entry", "bn")).toBe("/bn/entry");
	expect(inLanguage("/", "bn")).toBe("/bn");
});

test("who is signed in finds her own page instead of the door", async () => {
	const outside = await render(<PageFrame>{"…"}</PageFrame>);
	const inside = await render(<PageFrame>{"…"}</PageFrame>, { signedIn: true });
	expect(outside).toContain('href="/en/sign-in"');
	expect(inside).toContain('href="/en/account"');
	expect(inside).not.toContain("sign-in");
});

test("nothing in the frame carries a style or a script", async () => {
	const html = await render(
		<PageFrame wide demo back={{ href: "/en", label: "Back" }}>
			{"…"}
		</PageFrame>,
	);
	expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
	expect(html).toContain('<a class="skip" href="#content">');
	expect(html).toContain('<main id="content" tabindex="-1">');
});

test("every pictogram stays small", () => {
	const paths = Object.entries(pictoPaths);
	expect(paths.length).toBeGreaterThan(35);
	expect(paths.filter(([, path]) => path.length > 230)).toEqual([]);
});
