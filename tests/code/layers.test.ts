import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { type Source, sourcesIn } from "#tests/support/sources.ts";

/** Folders of `app/` that know no domain word. */
const FOUNDATION = ["access", "http", "i18n", "ui"];
/** Programs that put everything together. */
const PROGRAMS = ["server", "admin", "demo"];

type Import = { from: string; to: string; typeOnly: boolean };

const sources = sourcesIn(["app", "db"], /\.tsx?$/).filter(({ path }) => !path.endsWith(".d.ts"));
const imports = sources.flatMap(importsOf);
const domains = [...new Set(sources.map(({ path }) => folderOf(path)))].filter(
	(folder): folder is string =>
		folder !== null && ![...FOUNDATION, ...PROGRAMS, "routes", "styles"].includes(folder),
);

test("there are sources, imports and domains to look at", () => {
	expect(sources.length).toBeGreaterThan(100);
	expect(imports.length).toBeGreaterThan(300);
	expect(domains).toContain("registers");
	expect(domains).toContain("finder");
});

describe("arrows go one way", () => {
	test("nothing imports a route", () => {
		const wrong = imports.filter(
			({ from, to }) => to.startsWith("app/routes/") && !from.startsWith("app/routes/"),
		);
		expect(wrong).toEqual([]);
	});

	test("the foundation knows no domain", () => {
		const wrong = imports.filter(
			({ from, to }) =>
				FOUNDATION.includes(folderOf(from) ?? "") && domains.includes(folderOf(to) ?? ""),
		);
		expect(wrong).toEqual([]);
	});

	test("only the server, the commands and the demo know programs", () => {
		const wrong = imports.filter(
			({ from, to }) =>
				PROGRAMS.includes(folderOf(to) ?? "") && !PROGRAMS.includes(folderOf(from) ?? ""),
		);
		expect(wrong).toEqual([]);
	});

	test("the database knows nothing of the app", () => {
		const wrong = imports.filter(({ from, to }) => from.startsWith("db/") && to.startsWith("app/"));
		expect(wrong).toEqual([]);
	});

	test("only .server files reach the database; types may be named anywhere", () => {
		const wrong = imports.filter(
			({ from, to, typeOnly }) =>
				to.startsWith("db/") &&
				from.startsWith("app/") &&
				!typeOnly &&
				!from.includes(".server.") &&
				!PROGRAMS.includes(folderOf(from) ?? ""),
		);
		expect(wrong).toEqual([]);
	});

	test("components and rules import no .server file", () => {
		const wrong = imports.filter(
			({ from, to, typeOnly }) =>
				to.includes(".server.") &&
				!typeOnly &&
				!from.includes(".server.") &&
				!from.startsWith("app/routes/") &&
				!PROGRAMS.includes(folderOf(from) ?? ""),
		);
		expect(wrong).toEqual([]);
	});

	test("a domain never calls another's queries", () => {
		const wrong = imports.filter(
			({ from, to }) => /-queries\.server\./.test(to) && folderOf(from) !== folderOf(to),
		);
		expect(wrong).toEqual([]);
	});
});

test("routes hold no SQL and stay short", () => {
	const routes = sources.filter(({ path }) => path.startsWith("app/routes/"));
	expect(routes.length).toBeGreaterThan(15);
	for (const { path, text } of routes) {
		expect(text, path).not.toMatch(/selectFrom|insertInto|updateTable|deleteFrom/);
		expect(text.split("\n").length, path).toBeLessThan(90);
	}
});

test("every change is made by an operation that is told the time", () => {
	const domainFiles = sources.filter(({ path }) => domains.includes(folderOf(path) ?? ""));
	expect(domainFiles.length).toBeGreaterThan(50);
	const withClock = domainFiles.filter(({ text }) => /new Date\(\)|Date\.now\(\)/.test(text));
	expect(withClock.map(({ path }) => path)).toEqual([]);
});

function folderOf(path: string): string | null {
	const [top, folder] = path.split("/");
	return top === "app" && folder && !folder.includes(".") ? folder : null;
}

function importsOf({ path, text }: Source): Import[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
	const found: Import[] = [];
	for (const node of file.statements) {
		if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) continue;
		if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) continue;
		const to = resolve(path, node.moduleSpecifier.text);
		if (to) found.push({ from: path, to, typeOnly: isTypeOnly(node) });
	}
	return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
	if (ts.isExportDeclaration(node)) return node.isTypeOnly;
	const clause = node.importClause;
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const named = clause.namedBindings;
	return (
		!clause.name &&
		named !== undefined &&
		ts.isNamedImports(named) &&
		named.elements.every((element) => element.isTypeOnly)
	);
}

/** The file in the project, or null for a library. */
function resolve(from: string, specifier: string): string | null {
	if (specifier.startsWith("#")) return specifier.slice(1);
	if (specifier.startsWith(".")) return normalize(join(dirname(from), specifier));
	return null;
}
