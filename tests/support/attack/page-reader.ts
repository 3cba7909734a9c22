import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import { MARKER } from "./attacks.ts";

/** A form as a browser understands the page. */
export type ReadForm = {
	/** Where its buttons send it, as the page says; its own address is empty. */
	actions: string[];
	method: string;
	isMultipart: boolean;
	/** Names of the fields that take words. */
	words: string[];
	/** Names of all the others. */
	others: string[];
	/** What a browser sends when nobody typed anything. */
	untouched: [string, string][];
	/** The same where every empty field has something that fits it. */
	filled: [string, string][];
};

export type ReadPage = {
	/** What somebody's words made of the page: elements, attributes, addresses. */
	made: string[];
	/** All that stands in it as text or in an attribute. */
	text: string;
	scripts: string[];
	dataBlocks: string[];
	forms: ReadForm[];
};

export type PageReader = {
	read: (body: string, type?: "text/html" | "application/xml") => Promise<ReadPage>;
	close: () => Promise<void>;
};

/** Reads pages by the parser of a real browser; nothing of them runs or is fetched. */
export async function openPageReader(): Promise<PageReader> {
	const { path, env } = inject("chromium");
	const browser: Browser = await chromium.launch({
		executablePath: path,
		args: ["--no-sandbox", "--disable-gpu"],
		env: { ...process.env, ...env },
	});
	const page: Page = await browser.newPage();
	return {
		read: (body, type = "text/html") =>
			page.evaluate(readInBrowser, { body, type, marker: MARKER }),
		close: () => browser.close(),
	};
}

type Asked = { body: string; type: "text/html" | "application/xml"; marker: string };

/** Runs in the browser, and so knows nothing of this file. */
function readInBrowser({ body, type, marker }: Asked): ReadPage {
	const SAFE = /^(https?:|mailto:|tel:|sms:)$/;
	const ADDRESSES = [
		"href",
		"src",
		"action",
		"formaction",
		"xlink:href",
		"poster",
		"data",
		"srcset",
	];
	const TURNS = /[\u202A-\u202E]/;
	const doc = new DOMParser().parseFromString(body, type);
	const made: string[] = [];
	const texts: string[] = [];
	const note = (what: string, where: string) => made.push(`${what}: ${where.slice(0, 120)}`);
	const named = (text: string) => text.toLowerCase().includes(marker);

	const checkTurns = (text: string) => {
		if (TURNS.test(text)) note("turned", text);
		let open = 0;
		for (const sign of text) {
			if (/[\u2066-\u2068]/.test(sign)) open++;
			if (sign === "\u2069" && --open < 0) note("closes an isolate", text);
		}
		if (open > 0) note("leaves an isolate open", text);
	};

	const checkAddress = (name: string, value: string) => {
		const url = new URL(value, "https://own.test/");
		if (!SAFE.test(url.protocol)) note("address", `${name}=${value}`);
		if (/^https?:$/.test(url.protocol) && named(url.hostname)) note("host", value);
		const keys = [...url.searchParams.keys()].filter((key) => /bcc|cc$/.test(key) || named(key));
		if (keys.length > 0) note("parameter", value);
	};

	for (const element of doc.querySelectorAll("*")) {
		if (named(element.localName)) note("element", element.outerHTML);
		if (element.localName === "style" && named(element.textContent ?? "")) note("style", "");
		for (const { name, value } of element.attributes) {
			if (named(name) || /^on|^style$|^srcdoc$/.test(name)) note("attribute", `${name}=${value}`);
			if (ADDRESSES.includes(name)) checkAddress(name, value);
			checkTurns(value);
			texts.push(value);
		}
	}
	const all = doc.createTreeWalker(doc, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
	for (let node = all.nextNode(); node; node = all.nextNode()) {
		const text = node.nodeValue ?? "";
		if (node.nodeType === Node.COMMENT_NODE && named(text)) note("comment", text);
		const isScript = node.parentElement?.localName === "script";
		if (isScript) continue;
		checkTurns(text);
		texts.push(text);
	}
	const scripts = [...doc.querySelectorAll("script")].filter((one) => named(one.text ?? ""));
	const isData = (one: HTMLScriptElement) => /json/.test(one.type);

	const typesOfWords = /^(text|search|email|tel|url|password|)$/;
	const FITTING: Record<string, string> = {
		email: "somebody@example.test",
		tel: "07700 900321",
		url: "https://college.test/",
		date: "2026-10-15",
		time: "10:00",
		number: "1",
		password: "esol-plus-demo",
	};
	const takesWords = (one: Element) =>
		one.localName === "textarea" ||
		(one.localName === "input" && typesOfWords.test(one.getAttribute("type") ?? ""));
	const fitting = (field: Element): string | null => {
		const type = field.getAttribute("type") ?? "";
		if (field.localName === "select")
			return [...field.querySelectorAll("option")].find(({ value }) => value)?.value ?? null;
		if (/^(radio|checkbox)$/.test(type)) return field.getAttribute("value") ?? "on";
		if (/^(hidden|file|submit)$/.test(type)) return null;
		const isNumber = /numeric|decimal/.test(field.getAttribute("inputmode") ?? "");
		return isNumber ? "1" : (FITTING[type] ?? "Words that fit");
	};
	const forms = [...doc.querySelectorAll("form")].map((form) => {
		const fields = [...form.querySelectorAll("input, textarea, select")].filter((one) =>
			one.getAttribute("name"),
		);
		const nameOf = (one: Element) => one.getAttribute("name") ?? "";
		const names = (some: Element[]) => [...new Set(some.map(nameOf))];
		const button = form.querySelector("button[name]");
		const pressed: [string, string][] = button
			? [[nameOf(button), button.getAttribute("value") ?? ""]]
			: [];
		const untouched = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
			typeof value === "string" ? [[name, value]] : [],
		);
		const given = new Set(untouched.filter(([, value]) => value !== "").map(([name]) => name));
		const filled = untouched.filter(([, value]) => value !== "");
		for (const field of fields) {
			const value = given.has(nameOf(field)) ? null : fitting(field);
			if (value === null) continue;
			given.add(nameOf(field));
			filled.push([nameOf(field), value]);
		}
		return {
			actions: [
				form.getAttribute("action") ?? "",
				...[...form.querySelectorAll("[formaction]")].map(
					(one) => one.getAttribute("formaction") ?? "",
				),
			],
			method: (form.getAttribute("method") ?? "get").toLowerCase(),
			isMultipart: /multipart/.test(form.getAttribute("enctype") ?? ""),
			words: names(fields.filter(takesWords)),
			others: names(fields.filter((one) => !takesWords(one))),
			untouched: [...untouched, ...pressed],
			filled: [...filled, ...pressed],
		};
	});
	return {
		made,
		text: texts.join("\n"),
		scripts: scripts.filter((one) => !isData(one)).map((one) => one.text),
		dataBlocks: scripts.filter(isData).map((one) => one.text),
		forms,
	};
}
