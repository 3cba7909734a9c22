import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page, Response } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Bytes as they come over the wire. */
export async function weigh(page: Page, path: string) {
	const found: { kind: string; size: Promise<number> }[] = [];
	const listen = (response: Response) => {
		const size = response.request().sizes();
		found.push({
			kind: response.request().resourceType(),
			size: size.then((sizes) => sizes.responseBodySize),
		});
	};
	page.on("response", listen);
	await page.goto(path, { waitUntil: "load" });
	page.off("response", listen);
	const sizes = await Promise.all(found.map(({ size }) => size));
	const html = sizes[found.findIndex(({ kind }) => kind === "document")] ?? 0;
	return { bytes: sizes.reduce((a, b) => a + b, 0), kinds: found.map(({ kind }) => kind), html };
}

/** In its language and direction, for everybody, without a raw key, and no wider than 320 px. */
export async function expectGood(page: Page, tag: string, direction: string): Promise<void> {
	const where = page.url();
	const root = page.locator("html");
	expect(await root.getAttribute("lang"), where).toBe(tag);
	expect(await root.getAttribute("dir"), where).toBe(direction);
	expect(await page.locator("h1").count(), where).toBe(1);
	expect(await rawKeysOn(page), where).toEqual([]);
	expect(await violationsOn(page), where).toEqual([]);
	expect(await overflowAt(page, 320), `${where} at 320 px`).toBe(0);
	await page.setViewportSize({ width: 360, height: 740 });
}

async function violationsOn(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async (values) => {
		const runner = (window as unknown as { axe: typeof import("axe-core") }).axe;
		const { violations } = await runner.run(document, { runOnly: { type: "tag", values } });
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
	}, STANDARD);
}

/** A key or a variable that was never replaced. */
function rawKeysOn(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.body.querySelectorAll(":not(script)")]
			.filter((element) => element.children.length === 0)
			.map((element) => element.textContent?.trim() ?? "")
			.filter((text) => /\{\{|\}\}|^[a-z]+:[a-z]+\.|\bundefined\b|\[object/.test(text)),
	);
}

async function overflowAt(page: Page, width: number): Promise<number> {
	await page.setViewportSize({ width, height: 640 });
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return Math.max(0, scrollWidth - clientWidth);
	});
}
