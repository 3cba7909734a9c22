import ts from "typescript";
import { expect, test } from "vitest";
import { sourcesIn } from "#tests/support/sources.ts";

/** Attributes that people hear or see. */
const SPOKEN = new Set(["alt", "title", "placeholder", "label", "summary", "heading", "caption"]);

const components = sourcesIn(["app"], /\.tsx$/);

test("no component prints words of its own", () => {
	const found = components.flatMap(({ path, text }) =>
		literalsOf(path, text).map((literal) => `${path}: ${literal}`),
	);
	expect(components.length).toBeGreaterThan(40);
	expect(found).toEqual([]);
});

test("the scan finds what it is there for", () => {
	const source = `export const X = () => <p title="Two words">Hello {"there"} {yes ? "Yes" : t("no")} {tag === "de" && "Ja"}</p>;`;
	expect(literalsOf("x.tsx", source)).toEqual(["Two words", "Hello", "there", "Yes", "Ja"]);
});

function literalsOf(path: string, text: string): string[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
	const found: string[] = [];
	visit(file);
	return found.filter((literal) => /\p{L}{2,}/u.test(literal));

	function visit(node: ts.Node): void {
		if (ts.isJsxText(node)) found.push(node.text.trim());
		if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) {
			found.push(...stringsOf(node.expression));
		}
		if (ts.isJsxAttribute(node) && isSpoken(node.name.getText(file)) && node.initializer) {
			if (ts.isStringLiteral(node.initializer)) found.push(node.initializer.text);
		}
		ts.forEachChild(node, visit);
	}
}

function isSpoken(name: string): boolean {
	return SPOKEN.has(name) || name === "aria-label" || name === "aria-description";
}

/** What is compared is not printed. */
function isComparison(kind: ts.SyntaxKind): boolean {
	return (
		kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
		kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
	);
}

function stringsOf(node: ts.Expression): string[] {
	if (ts.isStringLiteralLike(node)) return [node.text];
	if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(stringsOf);
	if (ts.isBinaryExpression(node) && !isComparison(node.operatorToken.kind)) {
		return [node.left, node.right].flatMap(stringsOf);
	}
	return [];
}
