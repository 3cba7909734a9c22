/** A form of a page as a browser would send it untouched, with the first choice where one is needed. */
export type PageForm = { action: string; body: string };

/** Every form of the page that posts, once for each of its buttons. */
export function formsOf(html: string, address: string): PageForm[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head, inside]) => {
		if (!/method="post"/i.test(head ?? "")) return [];
		const fields = fieldsOf(inside ?? "");
		const own = attribute(head ?? "", "action") ?? address;
		const buttons = [...(inside ?? "").matchAll(/<button\b([^>]*)>/g)].map(([, button]) => button!);
		return buttons.map((button) => {
			const body = new URLSearchParams(fields);
			const name = attribute(button, "name");
			if (name) body.append(name, attribute(button, "value") ?? "");
			const action = attribute(button, "formaction") ?? own;
			const { pathname, search } = new URL(action, `http://site.test${address}`);
			return { action: pathname + search, body: body.toString() };
		});
	});
}

function fieldsOf(html: string): [string, string][] {
	const chosen = new Map<string, [string, string][]>();
	for (const [tag] of html.matchAll(/<(input|textarea|select)\b[^>]*>(?:[^<]*<\/textarea>)?/g)) {
		const name = attribute(tag, "name");
		if (!name) continue;
		const value = typedIn(tag, html);
		if (value === null) continue;
		const known = chosen.get(name) ?? [];
		// Of choices that exclude each other the last one ticked holds, else the first.
		if (/type="radio"/.test(tag) && known.length > 0 && !/\bchecked/.test(tag)) continue;
		if (/type="radio"/.test(tag)) chosen.set(name, [[name, value]]);
		else chosen.set(name, [...known, [name, value]]);
	}
	return [...chosen.values()].flat();
}

function typedIn(tag: string, html: string): string | null {
	if (tag.startsWith("<textarea"))
		return /<textarea[^>]*>([^<]*)/.exec(tag)?.[1] || "Words of a test.";
	if (tag.startsWith("<select")) return chosenOption(html.slice(html.indexOf(tag) + tag.length));
	const type = attribute(tag, "type") ?? "text";
	const value = attribute(tag, "value");
	if (type === "checkbox" && !/\bchecked/.test(tag)) return value ?? "yes";
	if (type === "file" || type === "submit") return null;
	if (value) return value;
	if (type === "date") return "2026-10-14";
	if (type === "number") return "1";
	return type === "text" ? "Test" : "";
}

function chosenOption(rest: string): string {
	const inside = rest.slice(0, rest.indexOf("</select>"));
	const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => option!);
	const chosen = options.find((option) => /\bselected/.test(option) && attribute(option, "value"));
	const full = options.find((option) => attribute(option, "value"));
	return attribute(chosen ?? full ?? "", "value") ?? "";
}

function attribute(tag: string, name: string): string | null {
	const found = new RegExp(`\\b${name}="([^"]*)"`, "i").exec(tag)?.[1];
	return found === undefined ? null : unescapeHtml(found);
}

function unescapeHtml(text: string): string {
	return text
		.replaceAll("&#x27;", "'")
		.replaceAll("&quot;", '"')
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}
